package org.bicorne.spdx;

/**
 * A licence of the SPDX list.
 *
 * @param id as the list writes it: {@code EUPL-1.2}
 * @param name in full
 * @param isDeprecated the list has a newer id for it: {@code GPL-3.0} was split in {@code -only} and {@code -or-later}
 * @param isOsiApproved the Open Source Initiative has approved it
 * @param freedom whether software under it is free
 * @param isInFrenchDecree whether French administrations may choose it without asking (CRPA, D323-2-1)
 */
public record Licence(String id, String name, boolean isDeprecated, boolean isOsiApproved, Freedom freedom, boolean isInFrenchDecree) {

    /** Whether everybody may use, study, change and share software. Being on the SPDX list does not tell. */
    public enum Freedom {

        /** Approved by the Open Source Initiative, or known as free from another list. */
        FREE,

        /** Of this licence nobody whom we know has said. */
        UNKNOWN,

        /** It excludes people, uses, changes or services. */
        NOT_FREE;

        /** Where both are asked for: it is as free as the less free one. */
        Freedom and(Freedom other) {
            return compareTo(other) >= 0 ? this : other;
        }

        /** Where one may choose. */
        Freedom or(Freedom other) {
            return compareTo(other) <= 0 ? this : other;
        }
    }
}
