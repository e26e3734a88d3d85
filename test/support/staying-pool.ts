import {
  type PoolOptions,
  type PoolRunnerInitializer,
  ThreadsPoolWorker,
  type WorkerRequest,
} from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** When a mutant takes effect, as the mutation runner says. */
    readonly mutantActivation: "static" | "runtime";
  }
}

type Listener = Parameters<ThreadsPoolWorker["on"]>[1];
type Start = Extract<WorkerRequest, { type: "start" }>;

const name = "staying";

/**
 * Threads for mutation testing, where thousands of runs follow each other. All runs share one, so
 * that what tests import is read once; a mutant of what happens on import gets one of its own.
 */
export const stayingPool: PoolRunnerInitializer = {
  name,
  createPoolWorker(options: PoolOptions) {
    if (options.project.getProvidedContext().mutantActivation === "static")
      return new GoingThread(options);
    staying ??= new StayingThread(options);
    return staying;
  },
};

let staying: StayingThread | undefined;

class GoingThread extends ThreadsPoolWorker {
  override readonly name = name;
}

/** Starts once and never stops, and says to each run that it did. */
class StayingThread extends GoingThread {
  readonly #listeners: [string, Listener][] = [];
  #config: Start["context"]["config"] | undefined;

  override async start(): Promise<void> {
    if (!this.#config) await super.start();
  }

  override async stop(): Promise<void> {
    for (const [event, listener] of this.#listeners.splice(0)) super.off(event, listener);
  }

  override on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener]);
    super.on(event, listener);
  }

  override send(message: WorkerRequest): void {
    switch (message.type) {
      case "start": {
        const first = !this.#config;
        this.#config = message.context.config;
        if (first) super.send(message);
        else this.#answer("started");
        break;
      }
      case "stop":
        this.#answer("stopped");
        break;
      case "run": {
        // Which tests are to run stands in the configuration, which a thread is told only at its start.
        const context = { ...message.context, config: this.#config };
        super.send({ ...message, context });
        break;
      }
      default:
        super.send(message);
    }
  }

  #answer(type: "started" | "stopped"): void {
    for (const [event, listener] of this.#listeners) {
      if (event === "message") listener({ type, __vitest_worker_response__: true });
    }
  }
}
