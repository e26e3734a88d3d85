import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import { PageLink } from "#renderer/components/page-link.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import type { PageExplanation } from "#shared/explanation/page-explanation.ts";
import { gatesOf } from "#shared/explanation/page-gates.ts";
import { abilityVerb } from "#shared/explanation/page-words.ts";
import { firstName } from "#shared/explanation/words.ts";
import type { PageAbility } from "#shared/model/page.ts";
import { permissionLabel } from "#shared/permissions/permissions.ts";
import classes from "./why.module.css";

interface Props {
  readonly explanation: PageExplanation;
  readonly ability: PageAbility;
}

/** Where to go on: the space's part, and everyone else who may the same on this page. */
export function PageLinksCard({ explanation, ability }: Props): ReactElement {
  const { person, space, page } = explanation;
  const permissions = gatesOf(explanation, ability).flatMap((gate) => gate.permissions);
  return (
    <Card title="Behind it">
      <p className={classes["text"]}>What {space.name} gives is added up in the whole of it:</p>
      <ul className={classes["onward"]}>
        {permissions.map((permission) => (
          <li key={permission}>
            <WhyLink
              person={person.id}
              space={space.id}
              permission={permission}
              about={`${firstName(person.name)} in ${space.name}`}
              label={permissionLabel(permission)}
            />
          </li>
        ))}
      </ul>
      <p className={classes["after"]}>
        <WhyLink
          space={space.id}
          page={page.id}
          ability={ability}
          about={page.title}
          label={`Everyone who can ${abilityVerb(ability)} it`}
        />
      </p>
      <p className={classes["after"]}>
        The page and its lists: <PageLink space={space.id} page={page} />
      </p>
    </Card>
  );
}
