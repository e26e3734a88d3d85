import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { queryClient } from "#renderer/bridge/query-client.ts";
import { followWindow } from "#renderer/theme/color-scheme.ts";
import { cssVariables } from "#renderer/theme/css-variables.ts";
import { styleNonce } from "#renderer/theme/style-nonce.ts";
import { theme } from "#renderer/theme/theme.ts";

/** What every screen stands on: looks, the client of the main process, dialogs, notices. */
export function Providers({ children }: { children: ReactNode }): ReactElement {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={followWindow}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <ModalsProvider>
          <Notifications position="bottom-right" />
          {children}
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
