package org.bicorne.inventory;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bicorne.SharedFolder;
import org.bicorne.forges.ForgeKind;

/** The inventory of France as it was in November 2021: its accounts and repositories, by host. */
final class ReplayedInventory {

    /** Served as Gitea, so that all three interfaces are replayed: forges without groups that share projects. */
    private static final Set<String> AS_GITEA = Set.of("gitlab.huma-num.fr", "forge.univ-lyon1.fr", "forge.grandlyon.com");

    final Map<String, Account> accounts = new LinkedHashMap<>();
    final Map<String, ReplayedRepository> repositories = new LinkedHashMap<>();
    int rows;
    int listedAccounts;

    static ReplayedInventory read() throws IOException {
        ReplayedInventory inventory = new ReplayedInventory();
        for (Map<String, String> row : csv(SharedFolder.path("data/inventory-2021/organizations-csv-all.csv"))) {
            URI uri = URI.create(row.getOrDefault("organization_url", ""));
            inventory.account(uri.getHost(), row.getOrDefault("login", ""), row.getOrDefault("platform", ""));
        }
        inventory.listedAccounts = inventory.accounts.size();
        for (Map<String, String> row : csv(SharedFolder.path("data/inventory-2021/repositories-csv-all.csv"))) {
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

    List<ReplayedRepository> of(String host) {
        return repositories.values().stream().filter(repository -> repository.host.equals(host) && !repository.isGone).toList();
    }

    private static List<Map<String, String>> csv(Path file) throws IOException {
        List<List<String>> lines = lines(Files.readString(file));
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
