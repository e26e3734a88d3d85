import { z } from "zod";

/** Where the window stood: outer bounds while neither maximized nor full screen. */
const boundsSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type Bounds = z.infer<typeof boundsSchema>;

export const windowStateSchema = z.strictObject({
  bounds: boundsSchema.nullable(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

export const freshWindowState: WindowState = { bounds: null, maximized: false };
export const smallest = { width: 1024, height: 640 };
const usual = { width: 1280, height: 800 };
const grip = 120;

type Placing = { readonly width: number; readonly height: number; x?: number; y?: number };

/**
 * Where to open the window: as it was left, never below the smallest size nor beyond the screen, and
 * in the middle where too little of its top edge would be on any of the screens to take hold of it.
 */
export function placing({ bounds }: WindowState, screens: readonly Bounds[]): Placing {
  const wanted = bounds ?? usual;
  const screen = screens.find((one) => bounds !== null && isWithinReach(bounds, one));
  const most = screen ?? screens[0] ?? wanted;
  const size = {
    width: Math.max(smallest.width, Math.min(wanted.width, most.width)),
    height: Math.max(smallest.height, Math.min(wanted.height, most.height)),
  };
  return bounds !== null && screen ? { x: bounds.x, y: bounds.y, ...size } : size;
}

function isWithinReach(bounds: Bounds, screen: Bounds): boolean {
  const left = Math.max(bounds.x, screen.x);
  const right = Math.min(bounds.x + bounds.width, screen.x + screen.width);
  const topIsOn = bounds.y >= screen.y && bounds.y < screen.y + screen.height - grip;
  return topIsOn && right - left >= grip;
}
