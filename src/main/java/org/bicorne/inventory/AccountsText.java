package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a list of accounts, to which entries are added without touching what is there: comments, order, notation. */
final class AccountsText {

    private static final Pattern KEY = Pattern.compile("^(\\s*)[\"']?([^\\s\"'#][^\"']*?)[\"']?:(?:\\s+(.*))?$");
    private static final Pattern SILENT = Pattern.compile("^\\s*(?:#.*)?$");
    private static final String OWNERS = "owners";
    private static final int STEP = 2;

    private final List<String> lines;

    AccountsText(String text) {
        this.lines = new ArrayList<>(text.lines().toList());
    }

    /** Lines from a key to the last that belongs to it. */
    private record Block(int first, int last, int indent) {}

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Entries by full address only, as before 2025. */
    private boolean isFlat() {
        List<Block> blocks = blocks(0, lines.size() - 1, 0);
        return !blocks.isEmpty() && blocks.stream().allMatch(block -> key(block.first()).contains("://"));
    }

    /** False when there is no place for it: its forge is written on one line, or has owners where all of it is meant. */
    boolean add(Account account) {
        Optional<Block> forge = block(account.host());
        if (forge.isEmpty() && isFlat()) {
            append(List.of("https://" + account.key() + ":"), fields(account, 1, true));
        } else if (forge.isEmpty()) {
            List<String> head = new ArrayList<>(List.of(account.host() + ":", " ".repeat(STEP) + "forge: " + account.kind().key()));
            account.login().ifPresent(login -> head.addAll(List.of(" ".repeat(STEP) + OWNERS + ":", " ".repeat(2 * STEP) + login + ":")));
            append(head, fields(account, account.login().isPresent() ? 3 : 1, false));
        } else {
            return account.login().isPresent() && owners(forge.get()).map(owners -> addOwner(account, owners)).orElse(false);
        }
        return true;
    }

    private boolean addOwner(Account account, Block owners) {
        List<Block> known = blocks(owners.first() + 1, owners.last(), -1);
        int indent = known.isEmpty() ? owners.indent() + STEP : known.getFirst().indent();
        List<String> added = new ArrayList<>(List.of(" ".repeat(indent) + account.login().orElse("") + ":"));
        fields(account, 0, false).forEach(field -> added.add(" ".repeat(indent + STEP) + field));
        lines.addAll(owners.last() + 1, added);
        return true;
    }

    /** Fields that an entry lacks; false when it is written on one line. */
    boolean complete(Account account, int line, List<String> fields) {
        int first = line - 1;
        Matcher key = KEY.matcher(lines.get(first));
        if (!key.matches() || !isOpen(first)) {
            return false;
        }
        int own = key.group(1).length();
        int below = lines.stream().skip(line).filter(text -> !SILENT.matcher(text).matches()).findFirst().map(text -> text.length() - text.stripLeading().length()).orElse(0);
        int indent = below > own ? below : own + STEP;
        List<String> written = fields(account, 0, false).stream().filter(field -> fields.contains(field.substring(0, field.indexOf(':')))).toList();
        lines.addAll(first + 1, written.stream().map(field -> " ".repeat(indent) + field).toList());
        return true;
    }

    /** Of the lists by forge, one line for each field; several bodies stand in brackets. */
    private static List<String> fields(Account account, int depth, boolean withForge) {
        List<String> fields = new ArrayList<>();
        if (withForge && ForgeNames.kind(account.host()).filter(account.kind()::equals).isEmpty()) {
            fields.add("forge: " + account.kind().key());
        }
        list("pso_id", account.psoIds()).ifPresent(fields::add);
        if (account.psoIds().isEmpty()) {
            list("service_of", account.serviceOf()).ifPresent(fields::add);
        }
        account.flossPolicy().ifPresent(url -> fields.add("floss_policy: " + url));
        account.ospoUrl().ifPresent(url -> fields.add("ospo_url: " + url));
        account.ignoredSince().ifPresent(date -> fields.add("ignored_since: " + date));
        return fields.stream().map(field -> " ".repeat(depth * STEP) + field).toList();
    }

    private static Optional<String> list(String key, List<String> values) {
        List<String> written = values.stream().map(value -> value.matches("[\\w-]+") ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"').toList();
        return written.isEmpty() ? Optional.empty() : Optional.of(key + ": " + (written.size() == 1 ? written.getFirst() : "[" + String.join(", ", written) + "]"));
    }

    private void append(List<String> head, List<String> fields) {
        if (!lines.isEmpty() && !lines.getLast().isBlank()) {
            lines.add("");
        }
        lines.addAll(head);
        lines.addAll(fields);
    }

    private Optional<Block> block(String host) {
        return blocks(0, lines.size() - 1, 0).stream().filter(block -> key(block.first()).toLowerCase(Locale.ROOT).equals(host)).findFirst();
    }

    private Optional<Block> owners(Block forge) {
        return blocks(forge.first() + 1, forge.last(), -1).stream().filter(block -> key(block.first()).equals(OWNERS) && isOpen(block.first())).findFirst();
    }

    /** Nothing stands behind the colon. */
    private boolean isOpen(int line) {
        Matcher key = KEY.matcher(lines.get(line));
        return key.matches() && (key.group(3) == null || key.group(3).isBlank() || key.group(3).startsWith("#"));
    }

    private String key(int line) {
        Matcher key = KEY.matcher(lines.get(line));
        return key.matches() ? key.group(2) : "";
    }

    /** Keys of one depth with what is below them; -1 takes the depth of the first. */
    private List<Block> blocks(int from, int to, int depth) {
        List<Block> blocks = new ArrayList<>();
        int wanted = depth;
        int first = -1;
        int last = -1;
        for (int i = from; i <= to; i++) {
            String line = lines.get(i);
            if (SILENT.matcher(line).matches()) {
                continue;
            }
            int indent = line.length() - line.stripLeading().length();
            wanted = wanted < 0 ? indent : wanted;
            if (indent <= wanted && !line.stripLeading().startsWith("- ") && KEY.matcher(line).matches()) {
                close(blocks, first, last, wanted);
                first = i;
            }
            last = i;
        }
        close(blocks, first, last, wanted);
        return blocks;
    }

    private static void close(List<Block> blocks, int first, int last, int indent) {
        if (first >= 0) {
            blocks.add(new Block(first, last, indent));
        }
    }
}
