package org.bicorne.publiccode;

/** Which rules hold: those of 0.7 for all 0.x, or those of the draft 1.0. */
enum Edition {
    ZERO,
    DRAFT
}
