package org.bicorne.catalogue;

/**
 * Who says it, and of when it is.
 *
 * @param source imports of one source follow each other; what another source wrote is not overwritten
 * @param date as text that can be ordered: an older import adds only what is missing
 */
record Origin(String source, String date) {

    static final String SILL = "sill";

    boolean isOlderThan(Origin other) {
        return source.equals(other.source) && date.compareTo(other.date) < 0;
    }

    @Override
    public String toString() {
        return (source + " " + date).strip();
    }

    static Origin of(String written) {
        int space = written.indexOf(' ');
        return space < 0 ? new Origin(written, "") : new Origin(written.substring(0, space), written.substring(space + 1));
    }
}
