import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import postcssPresetMantine from "postcss-preset-mantine";

// The two Electrons of the project set the targets: the pinned one, and the
// older one used where only a package registry can be reached.
const nodeTarget = "node20";
const rendererTarget = "chrome130";

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      outDir: "out/main",
      rollupOptions: { input: { main: resolve("electron/main.ts") } },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: "out/preload",
      rollupOptions: {
        input: { preload: resolve("electron/preload/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "renderer",
    plugins: [react()],
    // The protocol handler replaces the placeholder by a fresh nonce per load.
    html: { cspNonce: "__CSP_NONCE__" },
    css: { postcss: { plugins: [postcssPresetMantine()] } },
    build: {
      target: rendererTarget,
      outDir: "out/renderer",
      minify: true,
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: resolve("renderer/index.html") },
    },
  },
});
