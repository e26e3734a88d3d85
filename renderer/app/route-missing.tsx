import { Button } from "@mantine/core";
import { IconMapQuestion } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { Page } from "#renderer/components/page.tsx";

/** What stands where an address leads nowhere. */
export function RouteMissing(): ReactElement {
  return (
    <Page name="Nothing here">
      <EmptyState
        icon={<IconMapQuestion size={28} stroke={1.5} />}
        title="There is no such screen"
        actions={
          <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
            Go to Overview
          </Button>
        }
      >
        The address leads nowhere. Every screen is in the sidebar.
      </EmptyState>
    </Page>
  );
}
