import { Button } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ErrorState } from "#renderer/components/error-state.tsx";

/** What stands in place of a screen that broke; the rest of the console goes on. */
export function RouteError({ reset }: { reset: () => void }): ReactElement {
  const router = useRouter();
  return (
    <ErrorState
      title="This screen stopped working"
      message="Something went wrong while it was drawn. Nothing in the workspace was changed."
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
          Go to Overview
        </Button>
      }
    />
  );
}
