import "./zod-config.ts";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "#renderer/theme/fonts.ts";
import "#renderer/theme/tokens.css";
import "#renderer/theme/global.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { shareStyleNonce } from "#renderer/theme/style-nonce.ts";
import { Providers } from "./providers.tsx";
import { router } from "./router.tsx";

shareStyleNonce();
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Providers>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}
