package org.bicorne.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.SharedFolder;
import org.bicorne.forges.ForgeKind;

/** The inventory of France as it was in November 2021: its accounts and repositories, by host. */
final class ReplayedInventory {

    /** Served as Gitea, so that all three interfaces are replayed: forges without groups that share projects. */
    private static final Set<String> AS_GITEA = Set.of("gitlab.huma-num.fr", "forge.univ-lyon1.fr", "forge.grandlyon.com");

    final Map<String, Account> accounts = new LinkedHashMap<>();
    final Map<String, ReplayedRepository> repositories = new LinkedHashMap<>();
    private final Map<String, List<ReplayedRepository>> byPlace = new HashMap<>();
    int rows;
    int listedAccounts;

    /** Read once: what tests change is made anew of them. */
    private static final class Rows {
        static final List<Map<String, String>> ACCOUNTS = csv(SharedFolder.path("data/inventory-2021/organizations-csv-all.csv"));
        static final List<Map<String, String>> REPOSITORIES = csv(SharedFolder.path("data/inventory-2021/repositories-csv-all.csv"));
    }

    static ReplayedInventory read() {
        ReplayedInventory inventory = new ReplayedInventory();
        for (Map<String, String> row : Rows.ACCOUNTS) {
            URI uri = URI.create(row.getOrDefault("organization_url", ""));
            inventory.account(uri.getHost(), row.getOrDefault("login", ""), row.getOrDefault("platform", ""));
        }
        inventory.listedAccounts = inventory.accounts.size();
        for (Map<String, String> row : Rows.REPOSITORIES) {
            inventory.rows++;
            URI uri = URI.create(row.getOrDefault("repository_url", ""));
            ReplayedRepository repository = inventory.repositories.computeIfAbsent(uri.toString(),
                    _ -> new ReplayedRepository(uri.getHost(), 1_000 + inventory.repositories.size(), uri.getPath().substring(1), row));
            repository.accounts.add(inventory.account(uri.getHost(), row.getOrDefault("organization_name", ""), row.getOrDefault("platform", "")));
        }
        return inventory;
    }

    /** One of our own, for what needs a few hosts only: 40 accounts on GitHub with 2 repositories each, and small instances of GitLab with 9 each. */
    static ReplayedInventory invented(int instances) {
        ReplayedInventory inventory = new ReplayedInventory();
        for (int i = 0; i < 40; i++) {
            inventory.invent("github.com", "city-" + i, "GitHub", 2);
        }
        for (int i = 0; i < instances; i++) {
            for (int account = 0; account < 3; account++) {
                inventory.invent("forge-" + i + ".example", "service-" + account, "GitLab", 3);
            }
        }
        return inventory;
    }

    private void invent(String host, String login, String platform, int size) {
        String account = account(host, login, platform);
        for (int i = 0; i < size; i++) {
            String path = login + "/project-" + i;
            ReplayedRepository repository = new ReplayedRepository(host, 1_000 + repositories.size(), path, Map.of("creation_date", "2020-01-0" + (i + 1) + "T00:00:00Z"));
            repository.accounts.add(account);
            repositories.put("https://" + host + "/" + path, repository);
        }
    }

    /** As an office’s folder names them. */
    String accountsFile() {
        Map<String, List<Account>> byHost = accounts.values().stream().collect(Collectors.groupingBy(Account::host, LinkedHashMap::new, Collectors.toList()));
        StringBuilder yaml = new StringBuilder();
        byHost.forEach((host, of) -> {
            yaml.append(host).append(":\n  forge: ").append(of.getFirst().kind().name().toLowerCase(Locale.ROOT)).append("\n  owners:\n");
            of.forEach(account -> yaml.append("    ").append(account.login().orElseThrow()).append(": {}\n"));
        });
        return yaml.toString();
    }

    /** Some rows name an account that the list of accounts does not have: it is added. Capitals do not tell accounts apart. */
    private String account(String host, String login, String platform) {
        ForgeKind kind = platform.equals("GitHub") ? ForgeKind.GITHUB : AS_GITEA.contains(host) ? ForgeKind.GITEA : ForgeKind.GITLAB;
        return accounts.computeIfAbsent(host + "/" + login.toLowerCase(Locale.ROOT),
                _ -> new Account(host, kind, Optional.of(login), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), 1)).login().orElseThrow();
    }

    /** Those that are there now. */
    List<ReplayedRepository> of(String host) {
        return present(places().getOrDefault(host, List.of()));
    }

    /** Those that an account of the host lists, capitals or not. */
    List<ReplayedRepository> of(String host, String login) {
        return present(places().getOrDefault(host + "/" + login.toLowerCase(Locale.ROOT), List.of()));
    }

    /** By host, and by account: which has which never changes once all are read. */
    private synchronized Map<String, List<ReplayedRepository>> places() {
        if (byPlace.isEmpty()) {
            repositories.values().forEach(repository -> Stream.concat(Stream.of(repository.host), repository.accounts.stream().map(account -> repository.host + "/" + account.toLowerCase(Locale.ROOT)))
                    .distinct().forEach(place -> byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(repository)));
        }
        return byPlace;
    }

    private static List<ReplayedRepository> present(List<ReplayedRepository> all) {
        return all.stream().filter(repository -> !repository.isGone).toList();
    }

    private static List<Map<String, String>> csv(Path file) {
        List<List<String>> lines;
        try {
            lines = lines(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> names = lines.getFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(names.size(), line.size()); i++) {
                row.put(names.get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && c == ',') {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (!isQuoted && c == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                lines.add(List.copyOf(line));
                line.clear();
            } else if (isQuoted || c != '\r') {
                cell.append(c);
            }
        }
        return lines;
    }
}
