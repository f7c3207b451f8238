// The complaints that a walk over an error document has found, each once, and how many there may be.
import type { StatedClaim } from '../../core/evidence.ts';
import { inElement } from './error-place.ts';

export const MOST_CLAIMS = 200;
const LONGEST_WAY = 300;

export class ClaimList {
  readonly claims: StatedClaim[] = [];
  /** Warnings and the like, which count where there is nothing else. */
  readonly lesser: StatedClaim[] = [];
  readonly #seen = new Set<string>();
  #isAside = false;

  get isFull(): boolean {
    return this.claims.length >= MOST_CLAIMS;
  }

  /** True while what is read is of lesser weight. */
  get isAside(): boolean {
    return this.#isAside;
  }

  /** What `read` adds is of lesser weight. */
  aside(read: () => void): void {
    this.#isAside = true;
    read();
    this.#isAside = false;
  }

  add(claim: StatedClaim): void {
    // Of a hostile way of many kilobytes the end tells enough.
    const key = `${claim.stated?.text.slice(-LONGEST_WAY) ?? ''}\n${claim.text}`;
    const claims = this.#isAside ? this.lesser : this.claims;
    if (this.#seen.has(key) || claims.length >= MOST_CLAIMS) return;
    this.#seen.add(key);
    claims.push(claim);
  }

  addAll(claims: readonly StatedClaim[]): void {
    for (const claim of claims) this.add(claim);
  }

  /** The claims from `before` on are about this element of the request's list; null for none. */
  inElement(element: number | null, before: number): void {
    if (element === null) return;
    for (let at = before; at < this.claims.length; at++) {
      const claim = this.claims[at]!;
      this.claims[at] = { ...claim, stated: claim.stated && inElement(claim.stated, element) };
    }
  }
}
