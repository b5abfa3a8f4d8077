package org.bicorne.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.inventory.Inspection.KnownFile;
import org.bicorne.inventory.Inspection.Release;
import org.bicorne.spdx.Licence;
import org.bicorne.spdx.SpdxList;

/** One line of a list that is kept by hand; a cell that cannot be read is told, and left out. */
final class HandRow {

    static final String URL = "repository_url";

    static final List<String> COLUMNS = List.of("name", "organization_name", "platform", URL, "description", "default_branch", "is_fork", "fork_of", "is_archived", "is_template",
            "creation_date", "last_update", "last_modification", "homepage", "stars_count", "forks_count", "license", "open_issues_count", "subscribers_count", "language",
            "topics", "files", "publiccode", "release", "release_date", "release_url", "people", "scorecard", "copy", "software_heritage_exists", "software_heritage_url", "swhid");

    /** The same columns as inventories after 2024 call them. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(Map.entry("url", URL), Map.entry("id", URL), Map.entry("html_url", URL), Map.entry("fork", "is_fork"),
            Map.entry("archived", "is_archived"), Map.entry("template", "is_template"), Map.entry("updated_at", "last_update"), Map.entry("created_at", "creation_date"),
            Map.entry("pushed_at", "last_modification"), Map.entry("stars", "stars_count"), Map.entry("forks", "forks_count"), Map.entry("licence", "license"),
            Map.entry("full_name", "name"), Map.entry("repo_name", "name"), Map.entry("owner", "organization_name"));

    private static final String SWHID = "swh:1:(snp|rel|rev|dir|cnt):[0-9a-f]{40}";
    private static final int TOPICS_MAX = 50;
    private static final Pattern WEB = Pattern.compile("https?://\\S+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[,\\s]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.0)?");
    private static final Set<String> TRUE = Set.of("true", "yes", "oui", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "non", "0");

    private final Map<String, String> cells;
    private final Map<String, Account> accounts;
    private final List<Wrong> wrong = new ArrayList<>();

    /** A cell that cannot be read. */
    record Wrong(InventoryFinding code, String value) {}

    HandRow(Map<String, String> cells, Map<String, Account> accounts) {
        this.cells = cells;
        this.accounts = accounts;
    }

    static String column(String written) {
        String name = written.toLowerCase(Locale.ROOT).replace(' ', '_');
        return OTHER_NAMES.getOrDefault(name, name);
    }

    static boolean isKnown(String column) {
        return COLUMNS.contains(column);
    }

    List<Wrong> wrong() {
        return wrong;
    }

    /** Nothing when the line does not say where the repository is. */
    Optional<Repository> repository() {
        Optional<RepositoryPlace> place = text(URL).flatMap(RepositoryPlace::of);
        if (place.isEmpty()) {
            wrong.add(new Wrong(InventoryFinding.INVENTORY_REPOSITORY_ADDRESS, cells.getOrDefault(URL, "")));
            return Optional.empty();
        }
        String path = place.get().path();
        String host = place.get().host();
        RepositoryFacts facts = facts(path, place.get().url());
        Optional<Account> account = Optional.ofNullable(accounts.get(host + "/" + facts.owner())).or(() -> Optional.ofNullable(accounts.get(host)));
        Instant seen = facts.pushedAt().or(facts::createdAt).orElse(Instant.EPOCH);
        return Optional.of(new Repository(new Repository.Key(host, path), kind(account, host), List.of(account.map(Account::key).orElse(host + "/" + facts.owner())), facts,
                inspection(seen), archive(seen), Repository.Standing.PRESENT, facts.createdAt().orElse(seen), seen));
    }

    private ForgeKind kind(Optional<Account> account, String host) {
        return account.map(Account::kind).or(() -> text("platform").flatMap(ForgeKind::of))
                .orElseGet(() -> host.equals("github.com") ? ForgeKind.GITHUB : host.contains("gitlab") ? ForgeKind.GITLAB : ForgeKind.GIT);
    }

    private RepositoryFacts facts(String path, String url) {
        Optional<Instant> pushed = instant("last_modification").or(() -> instant("last_update"));
        return new RepositoryFacts(path, path, url, text("description"), web("homepage"), text("default_branch"), instant("creation_date"), pushed, is("is_archived").orElse(false),
                is("is_fork"), web("fork_of"), is("is_template"), words("topics"), number("stars_count").orElse(0), number("forks_count").orElse(0), number("open_issues_count"),
                number("subscribers_count"), text("license").filter(name -> !name.equalsIgnoreCase("other")).map(name -> SpdxList.named(name).map(Licence::id).orElse(name)), text("language"));
    }

    /** Who keeps a list by hand looked at the files when the line says so. */
    private Optional<Inspection> inspection(Instant seen) {
        if (!cells.containsKey("files") && !cells.containsKey("release") && !cells.containsKey("publiccode")) {
            return Optional.empty();
        }
        Set<KnownFile> files = EnumSet.noneOf(KnownFile.class);
        for (String name : words("files")) {
            Arrays.stream(KnownFile.values()).filter(file -> FacetWords.file(file).equals(name.toLowerCase(Locale.ROOT))).findFirst()
                    .ifPresentOrElse(files::add, () -> wrong.add(new Wrong(InventoryFinding.INVENTORY_FILE_UNKNOWN, name)));
        }
        Optional<Inspection.Verdict> verdict = text("publiccode").flatMap(word -> Arrays.stream(Inspection.Verdict.values())
                .filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_'))).findFirst());
        return Optional.of(new Inspection(files, Optional.empty(), verdict, releases(), number("people"), tenths("scorecard"), copy(), seen));
    }

    private Optional<Inspection.Copy> copy() {
        Optional<Inspection.Copy> copy = text("copy").flatMap(word -> Arrays.stream(Inspection.Copy.values()).filter(one -> Inspection.key(one).equals(word.toLowerCase(Locale.ROOT))).findFirst());
        text("copy").filter(_ -> copy.isEmpty()).ifPresent(word -> wrong.add(new Wrong(InventoryFinding.INVENTORY_CELL_UNREADABLE, word)));
        return copy;
    }

    /** One, or several with as many dates, between spaces. */
    private List<Release> releases() {
        List<String> dates = words("release_date");
        List<String> tags = words("release");
        if (dates.size() < 2 || text("release_date").flatMap(Moments::of).isPresent()) {
            return text("release").flatMap(tag -> instant("release_date").map(at -> new Release(tag, Optional.empty(), web("release_url"), at))).stream().toList();
        }
        if (dates.size() != tags.size() || dates.stream().anyMatch(date -> Moments.of(date).isEmpty())) {
            wrong.add(new Wrong(InventoryFinding.INVENTORY_CELL_UNREADABLE, cells.getOrDefault("release_date", "")));
            return List.of();
        }
        return IntStream.range(0, tags.size()).mapToObj(i -> new Release(tags.get(i), Optional.empty(), i == 0 ? web("release_url") : Optional.empty(), Moments.of(dates.get(i)).orElseThrow()))
                .sorted(Comparator.comparing(Release::publishedAt).reversed()).toList();
    }

    /** A mark such as 7.3, in tenths. */
    private OptionalInt tenths(String column) {
        Optional<String> cell = text(column);
        boolean isMark = cell.filter(mark -> mark.matches("\\d(\\.\\d)?|10(\\.0)?")).isPresent();
        if (cell.isPresent() && !isMark) {
            wrong.add(new Wrong(InventoryFinding.INVENTORY_CELL_UNREADABLE, cell.get()));
        }
        return isMark ? OptionalInt.of((int) Math.round(Double.parseDouble(cell.get()) * 10)) : OptionalInt.empty();
    }

    private Optional<Repository.Archive> archive(Instant seen) {
        return is("software_heritage_exists").map(known -> new Repository.Archive(known, text("swhid").filter(id -> id.matches(SWHID)), seen));
    }

    private Optional<String> text(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    private Optional<String> web(String column) {
        return text(column).filter(value -> WEB.matcher(value).matches());
    }

    private List<String> words(String column) {
        return text(column).stream().flatMap(cell -> Arrays.stream(BETWEEN_WORDS.split(cell))).filter(word -> !word.isEmpty()).distinct().limit(TOPICS_MAX).toList();
    }

    private Optional<Boolean> is(String column) {
        Optional<String> word = text(column).map(cell -> cell.toLowerCase(Locale.ROOT));
        word.filter(one -> !TRUE.contains(one) && !FALSE.contains(one)).ifPresent(one -> wrong.add(new Wrong(InventoryFinding.INVENTORY_CELL_UNREADABLE, one)));
        return word.filter(one -> TRUE.contains(one) || FALSE.contains(one)).map(TRUE::contains);
    }

    private OptionalInt number(String column) {
        Optional<String> cell = text(column);
        boolean isNumber = cell.filter(digits -> NUMBER.matcher(digits).matches()).isPresent();
        if (cell.isPresent() && !isNumber) {
            wrong.add(new Wrong(InventoryFinding.INVENTORY_CELL_UNREADABLE, cell.get()));
        }
        return isNumber ? OptionalInt.of(Integer.parseInt(cell.get().replace(".0", ""))) : OptionalInt.empty();
    }

    private Optional<Instant> instant(String column) {
        Optional<String> cell = text(column);
        Optional<Instant> instant = cell.flatMap(Moments::of);
        cell.filter(_ -> instant.isEmpty()).ifPresent(written -> wrong.add(new Wrong(InventoryFinding.INVENTORY_CELL_UNREADABLE, written)));
        return instant;
    }
}
