import type { App, ProxyConfig, Session } from "electron";

/** Everything to a proxy that is not there; in development all but the development server. */
export function proxyTo(devServer: string | null): ProxyConfig {
  const exceptions = devServer === null ? [] : [new URL(devServer).host];
  return {
    mode: "fixed_servers",
    proxyRules: "socks5://127.0.0.1:1",
    // Without this word, addresses of this machine would never go to a proxy.
    proxyBypassRules: ["<-loopback>", ...exceptions].join(";"),
  };
}

/**
 * Closes the ways out that neither the page's policy nor the filter of requests sees: calls between
 * browsers (WebRTC) go by a proxy or not at all, and there is none.
 */
export function closeNetwork(app: App, session: Session, devServer: string | null): void {
  void session.setProxy(proxyTo(devServer));
  app.on("web-contents-created", (_created, contents) => {
    contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  });
}
