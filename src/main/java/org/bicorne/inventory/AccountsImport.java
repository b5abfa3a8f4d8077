package org.bicorne.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bicorne.folder.Writing;
import org.bicorne.forges.ForgeKind;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.markup.DecodedText;

/** Takes lists of accounts, of any year, into {@code inventory/accounts.yml}: what stands there stays as it is, and doing it twice changes nothing. */
public final class AccountsImport {

    /** Of the folder. */
    public static final String FILE = InventoryFiles.ACCOUNTS.value();

    private static final long OCTETS_MAX = 4_000_000;

    private final List<String> added = new ArrayList<>();
    private final List<String> completed = new ArrayList<>();
    private final List<String> unplaced = new ArrayList<>();
    private final List<Finding> wrong = new ArrayList<>();
    private String text;

    private AccountsImport(String text) {
        this.text = text;
    }

    /**
     * What would be written, and what would not.
     *
     * @param text of the whole file
     * @param isChanged whether it differs from what is there
     * @param added accounts that are new
     * @param completed accounts of which something more is known now: {@code github.com/ville: floss_policy}
     * @param unplaced what another list says otherwise, or what there is no place for
     * @param wrong what is wrong in the lists that were read, each with its own file
     */
    public record Result(String text, boolean isChanged, List<String> added, List<String> completed, List<String> unplaced, List<Finding> wrong) {

        public Result {
            added = List.copyOf(added);
            completed = List.copyOf(completed);
            unplaced = List.copyOf(unplaced);
            wrong = List.copyOf(wrong);
        }
    }

    /** @throws InvalidValue on {@code account-list} when a file cannot be a list of accounts */
    public static Result of(List<Path> files, Path folder) {
        Path target = folder.resolve(FILE);
        String before = Files.exists(target) ? read(target) : "";
        AccountsImport taking = new AccountsImport(before);
        Map<String, ForgeKind> kinds = new HashMap<>();
        files.stream().map(AccountsImport::read).filter(PlatformsReader::isOne).forEach(list -> kinds.putAll(PlatformsReader.read(list)));
        files.forEach(file -> taking.take(file, kinds));
        return new Result(taking.text, !taking.text.equals(before), taking.added, taking.completed, taking.unplaced, taking.wrong);
    }

    /** Into the folder. */
    public static void write(Result result, Path folder) {
        Writing.put(folder.resolve(FILE), result.text());
    }

    private void take(Path file, Map<String, ForgeKind> kinds) {
        String list = read(file);
        if (PlatformsReader.isOne(list)) {
            return;
        }
        AccountsReader.Read given = new AccountsReader(new FilePath(String.valueOf(file.getFileName())), kinds).read(list);
        wrong.addAll(given.findings());
        if (given.accounts().isEmpty()) {
            throw new InvalidValue("account-list", file.toString());
        }
        if (text.isBlank() && given.accounts().stream().anyMatch(account -> list.lines().anyMatch(line -> line.startsWith(account.host() + ":")))) {
            text = list.endsWith("\n") ? list : list + "\n";
            given.accounts().forEach(account -> added.add(account.key()));
            return;
        }
        given.accounts().forEach(this::take);
    }

    /** Each is placed in what the last one left. */
    private void take(Account account) {
        List<Account> known = new AccountsReader(InventoryFiles.ACCOUNTS, Map.of()).read(text).accounts();
        Optional<Account> same = known.stream().filter(one -> key(one).equals(key(account))).findFirst();
        if (same.isPresent()) {
            complete(same.get(), account);
            return;
        }
        if (known.stream().anyMatch(one -> one.isWholeForge() && one.host().equals(account.host()))) {
            unplaced.add(account.key() + " (" + account.host() + ")");
            return;
        }
        AccountsText lines = new AccountsText(text);
        if (lines.add(account)) {
            text = lines.text();
            added.add(account.key());
        } else {
            unplaced.add(account.key());
        }
    }

    private void complete(Account old, Account now) {
        List<String> missing = new ArrayList<>();
        compare("pso_id", old.psoIds(), now.psoIds(), old, missing);
        if (old.psoIds().isEmpty() && now.psoIds().isEmpty()) {
            compare("service_of", old.serviceOf(), now.serviceOf(), old, missing);
        }
        compare("floss_policy", old.flossPolicy().stream().toList(), now.flossPolicy().stream().toList(), old, missing);
        compare("ospo_url", old.ospoUrl().stream().toList(), now.ospoUrl().stream().toList(), old, missing);
        compare("ignored_since", old.ignoredSince().map(String::valueOf).stream().toList(), now.ignoredSince().map(String::valueOf).stream().toList(), old, missing);
        if (!missing.isEmpty()) {
            AccountsText lines = new AccountsText(text);
            (lines.complete(now, old.line(), missing) ? completed : unplaced).add(old.key() + ": " + String.join(", ", missing));
            text = lines.text();
        }
    }

    /** What is there stays; another word on it is told. */
    private void compare(String field, List<String> old, List<String> now, Account account, List<String> missing) {
        if (old.isEmpty() && !now.isEmpty()) {
            missing.add(field);
        } else if (!now.isEmpty() && !old.containsAll(now)) {
            unplaced.add(account.key() + ": " + field + ": " + String.join(", ", now));
        }
    }

    private static String key(Account account) {
        return account.key().toLowerCase(Locale.ROOT);
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > OCTETS_MAX) {
                throw new InvalidValue("account-list", file + ": " + Files.size(file));
            }
            return DecodedText.of(Files.readAllBytes(file)).text();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
