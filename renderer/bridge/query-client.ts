import { QueryClient } from "@tanstack/react-query";

/**
 * What the main process owns, as far as it was asked for. It stays fresh until the main process says
 * that the workspace changed; there is no network, so being offline never pauses a call.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: "always",
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: "always" },
  },
});
