package org.bicorne.inventory;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bicorne.forges.ForgeKind;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.PublicationDate;
import org.bicorne.markup.Yaml;

/**
 * Reads lists of accounts: by forge with its owners, as since 2025, or flat by full address, as before; both may stand in one file. What is wrong in one
 * entry costs no other.
 */
final class AccountsReader {

    static final int ACCOUNTS_MAX = 20_000;

    private static final Set<String> OF_OWNER = Set.of("pso_id", "service_of", "floss_policy", "ospo_url", "ignored_since");
    private static final Set<String> OF_FORGE = Set.of("forge", "owners", "pso_id", "service_of", "floss_policy", "ospo_url", "ignored_since");
    private static final Set<String> OF_ADDRESS = Set.of("forge", "pso_id", "service_of", "floss_policy", "ospo_url", "ignored_since");

    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final String NO_BODY = "00000000-0000-0000-0000-000000000000";
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+\\S*");
    private static final Pattern SCHEME = Pattern.compile("https?://");

    private final FilePath file;
    private final Map<String, ForgeKind> kinds;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Set<String> guessed = new HashSet<>();

    /** @param kinds what hosts are known to run, for lists that do not say it */
    AccountsReader(FilePath file, Map<String, ForgeKind> kinds) {
        this.file = file;
        this.kinds = Map.copyOf(kinds);
    }

    /** What a list says, in its order. */
    record Read(List<Account> accounts, List<Finding> findings) {

        Read {
            accounts = List.copyOf(accounts);
            findings = List.copyOf(findings);
        }
    }

    Read read(String text) {
        Yaml.read(text).told(file, findings).ifPresent(values -> values.keys().forEach(key -> entry(key, values.line(key), values.map(key))));
        return new Read(List.copyOf(accounts.values()), findings);
    }

    private void entry(String key, int line, FrontMatter fields) {
        if (key.contains("/")) {
            address(key, line, fields);
        } else {
            forge(key.toLowerCase(Locale.ROOT), line, fields);
        }
    }

    private void forge(String host, int line, FrontMatter fields) {
        if (!ForgeNames.isHost(host)) {
            report(line, AccountFinding.ACCOUNT_ADDRESS_MALFORMED, host, "forge.example.org");
            return;
        }
        checkKeys(fields, OF_FORGE);
        Optional<ForgeKind> kind = kind(host, line, fields);
        if (kind.isEmpty()) {
            return;
        }
        Account whole = account(host, kind.get(), Optional.empty(), line, fields, Optional.empty());
        switch (fields.kind("owners")) {
            case ABSENT -> add(whole);
            case TEXT, LIST -> fields.texts("owners").forEach(login -> owner(whole, login, fields.line("owners"), FrontMatter.empty()));
            case MAP -> fields.map("owners").keys().forEach(login -> owner(whole, login, fields.map("owners").line(login), fields.map("owners").map(login)));
        }
    }

    /** What is said of the forge is true of its owners, unless they say otherwise. */
    private void owner(Account forge, String login, int line, FrontMatter fields) {
        if (!ForgeNames.isLogin(login)) {
            report(line, AccountFinding.ACCOUNT_ADDRESS_MALFORMED, login, forge.host() + "/owner");
            return;
        }
        checkKeys(fields, OF_OWNER);
        add(account(forge.host(), forge.kind(), Optional.of(login), line, fields, Optional.of(forge)));
    }

    private void address(String written, int line, FrontMatter fields) {
        String address = written.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("(?:\\.git)?/*$", "").replaceFirst("^([^/]+)/groups/", "$1/").replaceFirst("^sr\\.ht/", "git.sr.ht/");
        int slash = address.indexOf('/');
        String host = (slash < 0 ? address : address.substring(0, slash)).toLowerCase(Locale.ROOT);
        Optional<String> login = slash < 0 ? Optional.empty() : Optional.of(address.substring(slash + 1));
        if (!SCHEME.matcher(written).lookingAt() || !ForgeNames.isHost(host) || login.filter(name -> !ForgeNames.isLogin(name)).isPresent()) {
            report(line, AccountFinding.ACCOUNT_ADDRESS_MALFORMED, written, written.contains("https://") ? written.substring(written.indexOf("https://")) : "https://forge.example.org/owner");
            return;
        }
        checkKeys(fields, OF_ADDRESS);
        kind(host, line, fields).ifPresent(kind -> add(account(host, kind, login, line, fields, Optional.empty())));
    }

    private Optional<ForgeKind> kind(String host, int line, FrontMatter fields) {
        Optional<String> written = fields.filled("forge");
        if (written.isPresent()) {
            Optional<ForgeKind> kind = ForgeKind.of(written.get());
            if (kind.isEmpty()) {
                List<String> known = Arrays.stream(ForgeKind.values()).map(ForgeKind::key).toList();
                report(fields.line("forge"), AccountFinding.ACCOUNT_FORGE_UNKNOWN, written.get(), Spelling.nearest(written.get(), known).orElse(String.join(", ", known)));
            }
            return kind;
        }
        Optional<ForgeKind> known = Optional.ofNullable(kinds.get(host)).or(() -> ForgeNames.kind(host));
        if (known.isEmpty() && guessed.add(host)) {
            report(line, AccountFinding.ACCOUNT_FORGE_MISSING, host, ForgeKind.GITLAB.key());
        }
        return known.or(() -> Optional.of(ForgeKind.GITLAB));
    }

    private Account account(String host, ForgeKind kind, Optional<String> login, int line, FrontMatter fields, Optional<Account> forge) {
        List<String> ids = ids(fields);
        List<String> names = fields.texts("service_of").stream().map(String::strip).distinct().toList();
        boolean isSilent = ids.isEmpty() && names.isEmpty();
        return new Account(host, kind, login, isSilent ? forge.map(Account::psoIds).orElse(ids) : ids, isSilent ? forge.map(Account::serviceOf).orElse(names) : names,
                web(fields, "floss_policy").or(() -> forge.flatMap(Account::flossPolicy)), web(fields, "ospo_url").or(() -> forge.flatMap(Account::ospoUrl)),
                ignored(fields).or(() -> forge.flatMap(Account::ignoredSince)), line);
    }

    private void add(Account account) {
        if (accounts.size() >= ACCOUNTS_MAX) {
            if (findings.stream().noneMatch(finding -> finding.code() == AccountFinding.ACCOUNTS_TOO_MANY)) {
                report(account.line(), AccountFinding.ACCOUNTS_TOO_MANY, String.valueOf(ACCOUNTS_MAX));
            }
        } else if (account.isWholeForge() && ForgeNames.isOfEveryone(account.host())) {
            report(account.line(), AccountFinding.ACCOUNT_WHOLE_FORGE, account.host());
        } else {
            Account before = accounts.putIfAbsent(account.key().toLowerCase(Locale.ROOT), account);
            if (before != null) {
                report(account.line(), AccountFinding.ACCOUNT_REPEATED, account.key(), String.valueOf(before.line()));
            }
        }
    }

    private List<String> ids(FrontMatter fields) {
        List<String> written = fields.texts("pso_id").stream().map(String::strip).distinct().toList();
        written.stream().filter(id -> !UUID.matcher(id).matches()).forEach(id -> report(fields.line("pso_id"), AccountFinding.ACCOUNT_ID_MALFORMED, id));
        return written.stream().filter(id -> UUID.matcher(id).matches()).map(id -> id.toLowerCase(Locale.ROOT)).filter(id -> !id.equals(NO_BODY)).toList();
    }

    private Optional<String> web(FrontMatter fields, String key) {
        List<String> written = fields.texts(key).stream().map(String::strip).toList();
        written.stream().filter(url -> !WEB.matcher(url).matches()).forEach(url -> report(fields.line(key), AccountFinding.ACCOUNT_URL_MALFORMED, url, key));
        return written.stream().filter(url -> WEB.matcher(url).matches()).findFirst();
    }

    private Optional<LocalDate> ignored(FrontMatter fields) {
        Optional<String> written = fields.filled("ignored_since");
        Optional<LocalDate> date = written.flatMap(PublicationDate::parse).map(moment -> moment.day(ZoneOffset.UTC));
        if (written.isPresent() && date.isEmpty()) {
            report(fields.line("ignored_since"), AccountFinding.ACCOUNT_DATE_UNREADABLE, written.get());
            return Optional.of(LocalDate.EPOCH);
        }
        return date;
    }

    private void checkKeys(FrontMatter fields, Set<String> known) {
        fields.keys().stream().filter(key -> !known.contains(key)).forEach(key -> report(fields.line(key), AccountFinding.ACCOUNT_FIELD_UNKNOWN, key,
                Spelling.nearest(key, known).orElseGet(() -> known.stream().sorted().collect(Collectors.joining(", ")))));
    }

    private void report(int line, AccountFinding code, String... arguments) {
        findings.add(Finding.of(file, line, code, arguments));
    }
}
