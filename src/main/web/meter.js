// What this phone paid for: bytes on the wire, by month, by day, and of the last page and file.
import { recount } from "./store.js";

const day = () => new Date().toLocaleDateString("sv");

/** Adds to what was received (down) and sent (up), in bytes. */
export const count = more => recount("meter", before => {
  const now = { last: {}, ...before };
  for (const [span, key] of [["day", day()], ["month", day().slice(0, 7)]]) {
    const known = now[span]?.key === key ? now[span] : { key, down: 0, up: 0 };
    now[span] = { key, down: known.down + (more.down ?? 0), up: known.up + (more.up ?? 0) };
  }
  if (more.kind) now.last[more.kind] = more.down;
  return now;
});

/** Counts every answer that came over the network. */
export function meter(counts) {
  if (!globalThis.PerformanceObserver) return;
  const seen = list => list.getEntries().filter(counts).forEach(entry => {
    const { pathname } = new URL(entry.name);
    const kind = pathname.startsWith("/assets/") ? null : pathname.includes("/files/") || pathname.endsWith(".zip") ? "file" : "page";
    count({ down: entry.transferSize, kind }).catch(() => {});
  });
  new PerformanceObserver(seen).observe({ type: "resource", buffered: true });
}
