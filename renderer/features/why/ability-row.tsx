import { UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, type ReactElement, useRef } from "react";
import { classNames } from "#renderer/components/class-names.ts";
import type { Decision } from "#shared/explanation/decision.ts";
import type { PageExplanation } from "#shared/explanation/page-explanation.ts";
import { abilityLabel, answerWord } from "#shared/explanation/page-words.ts";
import { type PageAbility, pageAbilities } from "#shared/model/page.ts";
import classes from "./ability-row.module.css";

interface Props {
  readonly explanation: PageExplanation;
  readonly chosen: PageAbility;
  readonly onChoose: (ability: PageAbility) => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** The seven abilities with their answers; one tab stop, arrows choose which one is explained (R21). */
export function AbilityRow({ explanation, chosen, onChoose }: Props): ReactElement {
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const count = pageAbilities.length;
    const step = steps[event.key];
    const at = pageAbilities.indexOf(chosen);
    const to = { Home: 0, End: count - 1 }[event.key] ?? (step && (at + step + count) % count);
    const next = to === undefined ? undefined : pageAbilities[to];
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    row.current?.querySelector<HTMLElement>(`[data-ability="${next}"]`)?.focus();
  };
  const { person, page } = explanation;
  return (
    <div
      ref={row}
      role="radiogroup"
      aria-label={`What ${person.name} can do on ${page.title}`}
      className={classes["row"]}
      onKeyDown={onKeyDown}
    >
      {explanation.abilities.map(({ ability, decision }) => (
        <UnstyledButton
          key={ability}
          role="radio"
          aria-checked={ability === chosen}
          tabIndex={ability === chosen ? 0 : -1}
          data-ability={ability}
          className={classNames(classes["ability"], ability === chosen && classes["chosen"])}
          onClick={() => onChoose(ability)}
        >
          <span className={classes["label"]}>{abilityLabel(ability)}</span>
          <span className={classNames(classes["answer"], !decision.allowed && classes["no"])}>
            <span className={classNames(classes["mark"], markOf(decision))} aria-hidden="true" />
            {answerWord(decision)}
          </span>
        </UnstyledButton>
      ))}
    </div>
  );
}

function markOf({ allowed, certainty }: Decision): string | undefined {
  if (!allowed) return classes["cross"];
  return certainty === "probable" ? classes["ring"] : classes["disc"];
}
