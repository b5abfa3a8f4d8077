package org.bicorne.inventory;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.Forges;

/** What the name of a host says of the forge that it runs. */
final class ForgeNames {

    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]{2,}(?::\\d{1,5})?|localhost(?::\\d{1,5})?|127\\.0\\.0\\.1(?::\\d{1,5})?");
    private static final Pattern LOGIN = Pattern.compile("[~\\w][\\w.~-]*(?:/[\\w][\\w.~-]*)*");

    private ForgeNames() {}

    static boolean isHost(String text) {
        return text.length() <= 260 && HOST.matcher(text).matches();
    }

    static boolean isLogin(String text) {
        return text.length() <= 1_000 && LOGIN.matcher(text).matches();
    }

    static boolean isOfEveryone(String host) {
        return Forges.isOfEveryone(host);
    }

    /** For certain, or because its name says so. */
    static Optional<ForgeKind> kind(String host) {
        return Forges.kind(host);
    }
}
