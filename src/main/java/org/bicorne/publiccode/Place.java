package org.bicorne.publiccode;

/**
 * A place in the file, both counted from 1.
 *
 * @param line 0 when there is none
 * @param column 0 when there is none
 */
record Place(int line, int column) {
    static final Place NOWHERE = new Place(0, 0);
}
