package org.bicorne.kernel;

/** Outside input that is wrong: which field, and why. Doors answer it with a clear message, never with a stack trace. */
public final class InvalidValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidValue(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
