package org.bicorne.publiccode;

/** What a file points to, as far as somebody looks. Whoever asks other servers does it behind this, with its own guards: this room opens no connection. */
public interface Surroundings {

    /** Nothing outside the file is looked at, as with the reference parser's {@code DisableExternalChecks}. */
    Surroundings NONE = new Surroundings() {
        @Override
        public boolean looksAtFiles() {
            return false;
        }

        @Override
        public boolean asksServers() {
            return false;
        }

        @Override
        public String shown(String path) {
            return path;
        }

        @Override
        public Look file(String path) {
            return new Missing("not looked at");
        }

        @Override
        public Look address(String address) {
            return new Missing("not looked at");
        }

        @Override
        public boolean isRepository(String address) {
            return true;
        }
    };

    /** What is found at a path or an address. */
    sealed interface Look {}

    /** @param beginning its first octets, at least {@link #BEGINNING_OCTETS} of them where it has so many */
    record Found(byte[] beginning) implements Look {}

    /** Nobody could tell: nothing is said then. */
    record Unknown() implements Look {}

    /** @param why in English, as the reference parser would say it */
    record Missing(String why) implements Look {}

    /** Enough to tell an image. */
    int BEGINNING_OCTETS = 64;

    /** Whether paths are followed, from the place of the file. */
    boolean looksAtFiles();

    /** Whether addresses are asked. */
    boolean asksServers();

    /** How a path is named in messages. */
    String shown(String path);

    Look file(String path);

    Look address(String address);

    /** Whether source code can be fetched from there. */
    boolean isRepository(String address);
}
