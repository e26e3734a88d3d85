import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Site } from "./site.ts";
import { answerOf, type MayDo, type SiteAnswer } from "./site-routes.ts";

export const account = { email: "admin@acme.example", token: 's3cret-t0ken"\\$(x)' };

/** One call as it came, for looking at what a script did. */
export interface Heard {
  readonly method: string;
  readonly path: string;
}

export interface ServeOptions {
  readonly mayDo?: MayDo;
  /** Of every so many calls one is told to wait no time at all first. */
  readonly busyEvery?: number;
  /** An answer of the test's own in place of the site's. */
  readonly instead?: (call: Heard) => (SiteAnswer & { retryAfter?: string }) | null;
  /** Called before a change takes effect, and after; the answer waits for nothing. */
  readonly onWrite?: (moment: "before" | "after", count: number) => void;
}

export interface Served {
  readonly address: string;
  readonly heard: Heard[];
  /** The calls that change something. */
  writes(): Heard[];
  close(): Promise<void>;
}

/** The site over HTTP on this machine, until it is closed. */
export async function serve(site: Site, options: ServeOptions = {}): Promise<Served> {
  const heard: Heard[] = [];
  let calls = 0;
  let writes = 0;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const method = request.method ?? "GET";
    const call = { method, path: `${url.pathname}${url.search}` };
    const text = await bodyOf(request);
    const send = ({ status, body, retryAfter }: SiteAnswer & { retryAfter?: string }) => {
      if (retryAfter !== undefined) response.setHeader("Retry-After", retryAfter);
      response.writeHead(status, { "Content-Type": "application/json" });
      response.end(body === undefined ? "" : JSON.stringify(body));
    };
    if (request.headers.authorization !== authorization)
      return send({ status: 401, body: { message: "Who are you?" } });
    calls++;
    if (options.busyEvery !== undefined && calls % options.busyEvery === 0)
      return send({ status: 429, retryAfter: "0" });
    heard.push(call);
    const own = options.instead?.(call);
    if (own) return send(own);
    const isWrite = changes(call);
    if (isWrite) options.onWrite?.("before", ++writes);
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    const answer = attempt(() => answerOf(site, { method, url, body }, options.mayDo ?? yes));
    if (isWrite) options.onWrite?.("after", writes);
    return send(answer);
  });
  await listening(server);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    heard,
    writes: () => heard.filter(changes),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const yes = () => true;

/** A fault of the site itself is an answer as well, so that nobody waits for one. */
function attempt(work: () => SiteAnswer): SiteAnswer {
  try {
    return work();
  } catch (error) {
    return { status: 500, body: { message: String(error) } };
  }
}

const authorization = `Basic ${Buffer.from(`${account.email}:${account.token}`).toString("base64")}`;

function changes({ method, path }: Heard): boolean {
  return method !== "GET" && !path.endsWith("/permission/check");
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}
