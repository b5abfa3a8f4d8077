package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of {@code market.yml}, to which entries are added without touching what is there: comments, order, notation. */
final class MarketText {

    private static final Pattern SECTION = Pattern.compile("^([A-Za-z][\\w-]*):\\s*(.*?)\\s*$");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}][\\p{L}\\p{N} ._+/'()-]*");
    private static final Set<String> SPEAKING = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n", "oui", "non");
    private static final String ITEM = "- ";

    private final List<String> lines;

    MarketText(String text) {
        this.lines = new ArrayList<>(text.lines().toList());
    }

    /** Lines of a section, its key first. */
    private record Block(int first, int last) {}

    String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** An entry on one line; empty values are left out. False when the section is written in brackets. */
    boolean add(String section, Map<String, String> values) {
        List<String> written = values.entrySet().stream().filter(value -> !value.getValue().isEmpty()).map(value -> value.getKey() + ": " + value.getValue()).toList();
        return add(section, List.of("{" + String.join(", ", written) + "}"));
    }

    /** A contract, a line for each value. */
    boolean addContract(String id, Map<String, String> values) {
        List<String> written = new ArrayList<>(List.of("id: " + id));
        values.forEach((key, value) -> written.add(key + ": " + value));
        return add(MarketReader.CONTRACTS, written);
    }

    private boolean add(String section, List<String> item) {
        Optional<Block> known = section(section);
        if (known.isEmpty()) {
            if (!lines.isEmpty() && !lines.getLast().isBlank()) {
                lines.add("");
            }
            lines.add(section + ":");
        } else if (!isOpen(known.get())) {
            return false;
        }
        Block block = section(section).orElseThrow();
        lines.set(block.first(), lines.get(block.first()).replaceFirst("\\[\\s*\\]", "").stripTrailing());
        String indent = " ".repeat(indent(block));
        List<String> added = new ArrayList<>(List.of(indent + ITEM + item.getFirst()));
        item.stream().skip(1).forEach(line -> added.add(indent + "  " + line));
        lines.addAll(block.last() + 1, added);
        return true;
    }

    /** Adds to the list of those who may ask; false when the contract is not written a line for each value. */
    boolean addBeneficiary(String contract, String organisation) {
        Optional<Block> contracts = section(MarketReader.CONTRACTS);
        Optional<Block> item = contracts.flatMap(block -> item(block, contract));
        if (item.isEmpty()) {
            return false;
        }
        int own = lines.get(item.get().first()).indexOf(ITEM) + ITEM.length();
        Pattern key = Pattern.compile("^" + " ".repeat(own) + "beneficiaries:\\s*(#.*)?$");
        for (int i = item.get().first(); i <= item.get().last(); i++) {
            if (key.matcher(lines.get(i)).matches()) {
                lines.add(lastOfList(i, item.get().last(), own) + 1, " ".repeat(own + 2) + ITEM + organisation);
                return true;
            }
            if (lines.get(i).strip().startsWith("beneficiaries:")) {
                return false;
            }
        }
        lines.addAll(item.get().last() + 1, List.of(" ".repeat(own) + "beneficiaries:", " ".repeat(own + 2) + ITEM + organisation));
        return true;
    }

    private int lastOfList(int key, int last, int indent) {
        int end = key;
        for (int i = key + 1; i <= last && (lines.get(i).isBlank() || indentOf(lines.get(i)) > indent || lines.get(i).startsWith(" ".repeat(indent) + ITEM)); i++) {
            end = lines.get(i).isBlank() ? end : i;
        }
        return end;
    }

    private Optional<Block> item(Block section, String id) {
        Pattern own = Pattern.compile("^\\s*" + ITEM + "id:\\s*[\"']?" + Pattern.quote(id) + "[\"']?\\s*(#.*)?$");
        int indent = indent(section);
        for (int i = section.first() + 1; i <= section.last(); i++) {
            if (own.matcher(lines.get(i)).matches()) {
                int end = i;
                for (int j = i + 1; j <= section.last() && (lines.get(j).isBlank() || indentOf(lines.get(j)) > indent); j++) {
                    end = lines.get(j).isBlank() || lines.get(j).strip().startsWith("#") ? end : j;
                }
                return Optional.of(new Block(i, end));
            }
        }
        return Optional.empty();
    }

    private Optional<Block> section(String name) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher key = SECTION.matcher(lines.get(i));
            if (key.matches() && key.group(1).equals(name)) {
                int end = i;
                for (int j = i + 1; j < lines.size() && !SECTION.matcher(lines.get(j)).matches(); j++) {
                    end = lines.get(j).isBlank() || lines.get(j).startsWith("#") ? end : j;
                }
                return Optional.of(new Block(i, end));
            }
        }
        return Optional.empty();
    }

    private boolean isOpen(Block block) {
        Matcher key = SECTION.matcher(lines.get(block.first()));
        return key.matches() && (key.group(2).isEmpty() || key.group(2).startsWith("#") || key.group(2).matches("\\[\\s*\\]"));
    }

    private int indent(Block block) {
        return lines.subList(block.first() + 1, block.last() + 1).stream().filter(line -> line.stripLeading().startsWith(ITEM)).findFirst().map(MarketText::indentOf).orElse(2);
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** As YAML reads it back: in quotes where it could be something else than text. */
    static String quoted(String text) {
        boolean isPlain = PLAIN.matcher(text).matches() && !SPEAKING.contains(text.toLowerCase(java.util.Locale.ROOT)) && !text.endsWith(" ");
        return text.isEmpty() || isPlain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** In the order given. */
    static Map<String, String> values(String... keysAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return values;
    }
}
