package org.bicorne.publiccode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bicorne.kernel.YamlText;

/** Writes a {@code publiccode.yml}: keys in the order of the standard, texts quoted where YAML needs it, long ones as blocks. */
public final class PubliccodeText {

    private static final int LINE_CHARACTERS_MAX = 100;

    /** What YAML 1.1 and 1.2 both read as a text without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}/][\\p{L}\\p{N} ./@+()’_:-]*+");
    private static final Pattern SPECIAL = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");

    private final Map<String, Content> fields = new LinkedHashMap<>();

    /** Says a key, {@code legal.license}; an empty text says nothing. */
    public PubliccodeText with(String key, String text) {
        if (!text.isBlank()) {
            put(fields, List.of(key.split("\\.")), text.equals("true") || text.equals("false") ? new Content.Flag(Boolean.parseBoolean(text)) : new Content.Text(text.strip()));
        }
        return this;
    }

    /** Says a list of texts. */
    public PubliccodeText with(String key, List<String> texts) {
        List<Content> items = texts.stream().filter(text -> !text.isBlank()).<Content>map(text -> new Content.Text(text.strip())).toList();
        if (!items.isEmpty()) {
            put(fields, List.of(key.split("\\.")), new Content.Items(items));
        }
        return this;
    }

    /** Adds to a list of sections one of these texts: a contact, a contractor. */
    public PubliccodeText adding(String key, Map<String, String> texts) {
        Map<String, Content> said = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            if (!text.isBlank()) {
                said.put(name, new Content.Text(text.strip()));
            }
        });
        if (!said.isEmpty()) {
            List<Content> items = new ArrayList<>(new Content.Fields(fields).section(key.substring(0, Math.max(0, key.lastIndexOf('.')))).items(key.substring(key.lastIndexOf('.') + 1)));
            items.add(new Content.Fields(said));
            put(fields, List.of(key.split("\\.")), new Content.Items(items));
        }
        return this;
    }

    private static void put(Map<String, Content> into, List<String> names, Content content) {
        if (names.size() == 1) {
            into.put(names.getFirst(), content);
            return;
        }
        Map<String, Content> inside = new LinkedHashMap<>(into.get(names.getFirst()) instanceof Content.Fields(var known) ? known : Map.of());
        put(inside, names.subList(1, names.size()), content);
        into.put(names.getFirst(), new Content.Fields(inside));
    }

    /** The values that the newest version allows in a list: {@code categories}, {@code developmentStatus}, {@code platforms}. */
    public static List<String> values(String list) {
        return List.copyOf(Tables.values(list, Edition.ZERO));
    }

    /** What a file says that was read, written anew. */
    public static String of(PubliccodeFile file) {
        PubliccodeText text = new PubliccodeText();
        text.fields.putAll(file.fields().fields());
        text.fields.remove("it");
        return text.written();
    }

    /** With the newest version. */
    public String written() {
        fields.put("publiccodeYmlVersion", new Content.Text("0"));
        StringBuilder out = new StringBuilder();
        write(new Content.Fields(fields), Key.of(Edition.ZERO), 0, out);
        return out.toString();
    }

    private static void write(Content.Fields section, Key keys, int depth, StringBuilder out) {
        keys.children().forEach(key -> section.field(key.name()).ifPresent(content -> {
            out.append("  ".repeat(depth)).append(key.name()).append(':');
            write(content, key, depth, out);
        }));
    }

    private static void write(Content content, Key key, int depth, StringBuilder out) {
        switch (content) {
            case Content.Text(String value) -> scalar(value, depth, out);
            case Content.Flag(boolean value) -> out.append(' ').append(value).append('\n');
            case Content.Nothing _ -> out.append(" \"\"\n");
            case Content.Items(var items) when items.isEmpty() -> out.append(" []\n");
            case Content.Items(var items) -> {
                out.append('\n');
                items.forEach(item -> item(item, key, depth + 1, out));
            }
            case Content.Fields(var fields) when fields.isEmpty() -> out.append(" {}\n");
            case Content.Fields(var languages) when key.type() == Key.Type.LANGUAGES -> {
                out.append('\n');
                languages.forEach((language, section) -> {
                    out.append("  ".repeat(depth + 1)).append(PLAIN.matcher(language).matches() && !SPECIAL.matcher(language).matches() ? language : YamlText.quoted(language)).append(":\n");
                    write((Content.Fields) section, key, depth + 2, out);
                });
            }
            case Content.Fields section -> {
                out.append('\n');
                write(section, key, depth + 1, out);
            }
        }
    }

    private static void item(Content item, Key key, int depth, StringBuilder out) {
        out.append("  ".repeat(depth)).append('-');
        if (item instanceof Content.Fields section && !section.fields().isEmpty()) {
            StringBuilder inside = new StringBuilder();
            write(section, key, depth + 1, inside);
            out.append(' ').append(inside.substring(2 * (depth + 1)));
        } else {
            write(item, key, depth, out);
        }
    }

    private static void scalar(String value, int depth, StringBuilder out) {
        boolean isBlock = (value.length() > LINE_CHARACTERS_MAX || value.contains("\n")) && !value.startsWith(" ") && !value.startsWith("\n") && !value.endsWith("\n\n")
                && value.chars().noneMatch(c -> c < ' ' && c != '\n' || c == 127 || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF);
        if (isBlock) {
            out.append(value.endsWith("\n") ? " |\n" : " |-\n");
            value.lines().forEach(line -> out.append(line.isEmpty() ? "" : "  ".repeat(depth + 1) + line).append('\n'));
        } else {
            boolean isPlain = PLAIN.matcher(value).matches() && !SPECIAL.matcher(value).matches() && !value.contains(": ") && !value.endsWith(":") && !value.endsWith(" ");
            out.append(' ').append(isPlain ? value : YamlText.quoted(value)).append('\n');
        }
    }
}
