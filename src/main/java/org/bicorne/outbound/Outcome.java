package org.bicorne.outbound;

/** What became of an address of the web. */
public sealed interface Outcome {

    /** Something is there. */
    record Alive() implements Outcome {}

    /** It stands elsewhere for good (RFC 9110, 15.4.2 and 15.4.9), and something is there. */
    record Moved(String to) implements Outcome {}

    /** The server says that nothing is there. */
    record Gone(int status) implements Outcome {}

    /** The server answers people, not programs: nothing can be said. */
    record Refused(int status) implements Outcome {}

    /** No answer, or none that can be used. */
    record Unreachable(String why) implements Outcome {}
}
