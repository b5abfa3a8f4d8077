package org.bicorne.publiccode;

import static org.bicorne.publiccode.PubliccodeFinding.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bicorne.publiccode.Surroundings.Found;
import org.bicorne.publiccode.Surroundings.Look;
import org.bicorne.publiccode.Surroundings.Missing;

/** What can only be told once the whole file is read: what it points to, and keys that should go. In the order of the table of checks. */
final class OutsideChecks {

    private static final byte[] PNG = "\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1);

    private final Surroundings surroundings;
    private final Edition edition;
    private final Results results;

    OutsideChecks(Surroundings surroundings, Edition edition, Results results) {
        this.surroundings = surroundings;
        this.edition = edition;
        this.results = results;
    }

    void check(Content.Fields root) {
        List<List<String>> rows = new ArrayList<>(Tables.CHECKS);
        rows.stream().filter(row -> !row.getFirst().contains("*")).forEach(row -> check(root, row, KeyPath.ROOT));
        root.section("description").fields().forEach((language, section) -> {
            KeyPath path = KeyPath.of("description").with(new KeyPath.Tongue(language));
            rows.stream().filter(row -> row.getFirst().contains("*")).forEach(row -> check((Content.Fields) section, row, path));
        });
    }

    private void check(Content.Fields from, List<String> row, KeyPath before) {
        String[] names = row.getFirst().replace("description.*.", "").split("\\.");
        Content.Fields section = from;
        KeyPath path = before;
        for (String name : names) {
            path = path.name(name);
        }
        for (int i = 0; i < names.length - 1; i++) {
            section = section.section(names[i]);
        }
        boolean isKnown = before == KeyPath.ROOT && edition == Edition.ZERO || isKnown(row.getFirst());
        Optional<Content> content = section.field(names[names.length - 1]);
        if (content.isPresent() && isKnown) {
            check(content.get(), row.get(1), row.size() > 2 ? row.get(2) : "", path);
        }
    }

    private boolean isKnown(String key) {
        Key at = Key.of(edition);
        for (String name : key.replace(".*", "").split("\\.")) {
            Optional<Key> child = at.child(name);
            if (child.isEmpty()) {
                return false;
            }
            at = child.get();
        }
        return true;
    }

    private void check(Content content, String check, String argument, KeyPath path) {
        if (content instanceof Content.Items(var items)) {
            if (check.equals("deprecated")) {
                deprecated(argument, path);
                return;
            }
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Content.Text(String value)) {
                    check(value, check, argument, path.index(i));
                }
            }
        } else if (content instanceof Content.Text(String value)) {
            check(value, check, argument, path);
        }
    }

    private void check(String value, String check, String argument, KeyPath path) {
        switch (check) {
            case "deprecated" -> deprecated(argument, path);
            case "dropped" -> {
                if (!value.isEmpty()) {
                    deprecated(argument, path);
                }
            }
            case "upper-case" -> country(value, path);
            case "video" -> {
                if (!Tables.VideoAddresses.has(value)) {
                    add(PUBLICCODE_VIDEO, path, value);
                }
            }
            case "reachable" -> reachable(value, path);
            case "repository" -> {
                if (surroundings.asksServers() && !surroundings.isRepository(value)) {
                    add(PUBLICCODE_REPOSITORY, path, value);
                }
            }
            default -> file(value, check, Arrays.asList(argument.split(" ")), path);
        }
    }

    private void deprecated(String successor, KeyPath path) {
        add(successor.isEmpty() ? PUBLICCODE_DEPRECATED : PUBLICCODE_DEPRECATED_REPLACED, path, successor);
    }

    private void country(String value, KeyPath path) {
        if (edition == Edition.ZERO && value.equals(value.toLowerCase(Locale.ROOT)) && new TextRules(edition).isCountry(value)) {
            add(PUBLICCODE_COUNTRY_LOWER_CASE, path, value.toUpperCase(Locale.ROOT));
        }
    }

    private void reachable(String value, KeyPath path) {
        if (!surroundings.asksServers()) {
            return;
        }
        if (!Address.isAbsolute(value)) {
            add(PUBLICCODE_ADDRESS_UNREACHABLE, path, value, "'" + value + "' not reachable: missing URL scheme");
        } else if (surroundings.address(value) instanceof Missing(String why)) {
            add(PUBLICCODE_ADDRESS_UNREACHABLE, path, value, "'" + value + "' not reachable: " + why);
        }
    }

    /** An image, a screenshot, or a file that only has to be there. */
    private void file(String value, String check, List<String> extensions, KeyPath path) {
        if (value.isEmpty() && check.equals("image")) {
            return;
        }
        if (value.startsWith("/") || value.startsWith("file:")) {
            add(value.startsWith("/") ? PUBLICCODE_PATH_ABSOLUTE : PUBLICCODE_PATH_FILE, path, value);
            return;
        }
        boolean isAddress = Address.isAbsolute(value);
        if (!surroundings.looksAtFiles() || isAddress && !surroundings.asksServers()) {
            return;
        }
        String shown = isAddress ? value : surroundings.shown(value);
        String before = check.equals("screenshot") ? "'" + value + "' is not an image: " : check.equals("file") ? "'" + shown + "' does not exist: " : "";
        if (!check.equals("file") && !extensions.contains(extension(value))) {
            add(PUBLICCODE_FILE_EXTENSION, path, value, before + "invalid file extension for: " + shown);
            return;
        }
        Look look = isAddress ? surroundings.address(value) : surroundings.file(value);
        if (look instanceof Missing(String why)) {
            add(PUBLICCODE_FILE_MISSING, path, value, before + why);
        } else if (check.equals("image") && extension(value).equals(".png") && look instanceof Found(byte[] beginning) && !isPng(beginning)) {
            add(PUBLICCODE_IMAGE_UNREADABLE, path, value, "image: unknown format");
        }
    }

    private static boolean isPng(byte[] beginning) {
        return beginning.length >= PNG.length && Arrays.equals(PNG, Arrays.copyOf(beginning, PNG.length));
    }

    private static String extension(String value) {
        String name = value.replaceFirst("[?#].*", "");
        name = name.substring(name.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    private void add(PubliccodeFinding code, KeyPath path, String detail) {
        results.named(code, path, path.dotted(), detail);
    }

    private void add(PubliccodeFinding code, KeyPath path, String detail, String text) {
        results.add(code, path, detail, text);
    }
}
