package org.bicorne.jobs;

/** Thrown to whoever goes on although another took over meanwhile, because there was no sign of life for too long: nothing of that is kept. */
final class LeaseLost extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    LeaseLost(String message) {
        super(message);
    }
}
