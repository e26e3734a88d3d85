import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { classNames } from "#renderer/components/class-names.ts";
import { SpaceLink } from "#renderer/components/space-link.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import type { PageExplanation } from "#shared/explanation/page-explanation.ts";
import {
  gatesOf,
  gateTitle,
  gateWord,
  listWord,
  type PageGate,
} from "#shared/explanation/page-gates.ts";
import { abilityLabel, abilityVerb, decisionOf } from "#shared/explanation/page-words.ts";
import { firstName, upperFirst } from "#shared/explanation/words.ts";
import type { PageAbility } from "#shared/model/page.ts";
import { permissionLabel } from "#shared/permissions/permissions.ts";
import classes from "./gate-chain.module.css";
import { ListNames } from "./list-names.tsx";

interface Props {
  readonly explanation: PageExplanation;
  readonly ability: PageAbility;
}

/** The way from Confluence and the space down to the page, gate by gate, and where the person stops (R17, R24). */
export function GateChain({ explanation, ability }: Props): ReactElement {
  const { person, page } = explanation;
  const gates = gatesOf(explanation, ability);
  const { allowed } = decisionOf(explanation, ability);
  const firstStop = gates.findIndex((gate) => gate.state === "stopped");
  return (
    <section className={classes["chain"]} aria-labelledby="chain-title">
      <h2 id="chain-title" className={classes["title"]}>
        {firstName(person.name)}'s way down, to {abilityVerb(ability)} “{page.title}”
      </h2>
      <ol className={classes["gates"]}>
        {gates.map((gate, at) => (
          <li
            key={`${gate.kind} ${gate.page?.id ?? ""}`}
            className={classNames(
              classes["gate"],
              classes[gate.state],
              firstStop >= 0 && at >= firstStop && classes["cut"],
            )}
          >
            <span className={classes["mark"]} aria-hidden="true" />
            <Gate explanation={explanation} ability={ability} gate={gate} />
          </li>
        ))}
        <li className={classNames(classes["end"], !allowed && classes["shut"])}>
          <span>
            {page.title} · {abilityLabel(ability)}
          </span>
        </li>
      </ol>
    </section>
  );
}

function Gate({ explanation, ability, gate }: Props & { gate: PageGate }): ReactElement {
  return (
    <div className={classes["body"]}>
      <div className={classes["head"]}>
        <span className={classes["name"]}>
          <GateName explanation={explanation} ability={ability} gate={gate} />
        </span>
        <span className={classes["word"]}>{gateWord(gate)}</span>
      </div>
      {gate.list?.restricts && (
        <p className={classes["list"]}>
          {upperFirst(listWord(gate))}: <ListNames list={gate.list} />
        </p>
      )}
      {saysBesides(gate).map((clause, at) => {
        const permission = gate.permissions[at];
        return (
          <p key={clause} className={classes["says"]}>
            {upperFirst(clause)}.{" "}
            {permission && (
              <WhyLink
                person={explanation.person.id}
                space={explanation.space.id}
                permission={permission}
                about={`${permissionLabel(permission)} in ${explanation.space.name}`}
              />
            )}
          </p>
        );
      })}
    </div>
  );
}

/** What is said below the gate's name; the word beside it is enough where there is nothing to pass. */
function saysBesides({ state, says }: PageGate): readonly string[] {
  return state === "open" ? [] : says;
}

function GateName({ explanation, ability, gate }: Props & { gate: PageGate }): ReactElement {
  const title = gateTitle(gate, explanation);
  const { person, page, path, space } = explanation;
  if (gate.kind === "space") return <SpaceLink space={space} />;
  const node = path.find((one) => one.page.id === gate.page?.id);
  if (gate.kind !== "view-list" || !node || node.page.id === page.id) return <>{title}</>;
  return (
    <Link
      to="/why"
      search={{ person: person.id, space: node.space, page: node.page.id, ability }}
      className={classes["link"] ?? ""}
    >
      {title}
    </Link>
  );
}
