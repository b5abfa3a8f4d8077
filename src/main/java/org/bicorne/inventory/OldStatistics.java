package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.StreamSupport;
import org.bicorne.pages.JsonList;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is counted, as France’s inventory gave it in 2021 and gives it since 2024. */
record OldStatistics(Around around) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int SCORE_STEP = 100;

    /** The shape since 2024. */
    byte[] preprod() {
        Census census = around.census();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("repos_cnt", census.all().repositories());
        all.put("orgas_cnt", census.ownersCount());
        all.put("top_orgs_by_stars", named(census.topOwners(Census.Owner::stars), Census.Owner::stars));
        all.put("top_orgs_by_repos", named(census.topOwners(Census.Owner::repositories), Census.Owner::repositories));
        all.put("top_orgs_repos_stars", census.topOwners(Census.Owner::stars).stream().map(owner -> counted(owner, "total_stars", owner.stars())).toList());
        all.put("top_orgs_repos_followers", census.topOwners(Census.Owner::subscribers).stream().map(owner -> counted(owner, "followers", owner.subscribers())).toList());
        all.put("top_repos_by_score_range", census.byScore().entrySet().stream()
                .map(entry -> List.of(entry.getKey() * SCORE_STEP + "-" + (entry.getKey() * SCORE_STEP + SCORE_STEP), entry.getValue())).toList());
        all.put("top_licenses", pairs(census.all().licenceNames()));
        all.put("top_languages", pairs(census.all().languages()));
        return JSON.writeValueAsBytes(all);
    }

    private static List<List<Object>> named(List<Census.Owner> owners, ToLongFunction<Census.Owner> worth) {
        return owners.stream().map(owner -> List.<Object>of(List.of(owner.login(), owner.url()), worth.applyAsLong(owner))).toList();
    }

    private static Map<String, Object> counted(Census.Owner owner, String name, long count) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("owner", owner.url());
        thing.put(name, count);
        thing.put("repositories_count", owner.repositories());
        return thing;
    }

    private static List<List<Object>> pairs(Map<String, Long> counts) {
        return Census.top(counts, Census.BEST_MAX).stream().map(entry -> List.<Object>of(entry.getKey(), entry.getValue())).toList();
    }

    /** The shape of 2021. */
    byte[] plain() {
        Census census = around.census();
        long repositories = census.all().repositories();
        List<Long> sizes = new ArrayList<>(StreamSupport.stream(census.owners().spliterator(), false).map(owner -> owner.repositories()).sorted().toList());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("repos_cnt", repositories);
        all.put("orgs_cnt", census.ownersCount());
        all.put("avg_repos_cnt", sizes.isEmpty() ? 0.0 : rounded((double) repositories / sizes.size()));
        all.put("median_repos_cnt", median(sizes));
        all.put("top_orgs_by_repos", census.topOwners(Census.Owner::repositories).stream().map(owner -> {
            Map<String, Object> thing = new LinkedHashMap<>();
            thing.put("platform", platform(owner.kind()));
            thing.put("organization_name", owner.login());
            thing.put("count", owner.repositories());
            return thing;
        }).toList());
        all.put("top_orgs_by_stars", byName(census.topOwners(Census.Owner::stars)));
        all.put("top_repos_stars", byUrl(census.mostStars(), one -> one.facts().stars()));
        all.put("top_repos_forks", byUrl(census.mostForks(), one -> one.facts().forks()));
        all.put("top_repos_issues", byUrl(census.mostIssues(), one -> one.facts().openIssues().orElse(0)));
        all.put("top_licenses", withUnknown(census.all().licenceNames(), repositories - census.all().licences(), "Inconnue"));
        all.put("top_languages", withUnknown(census.all().languages(), repositories - sum(census.all().languages()), "Inconnu"));
        Map<String, Long> platforms = new LinkedHashMap<>();
        census.byHost().forEach((host, count) -> platforms.merge(platform(census.kind(host)), count, Long::sum));
        all.put("platforms", platforms);
        all.put("software_heritage", JsonList.pair("repos_in_archive", census.archivedForGood(),
                "ratio_in_archive", repositories == 0 ? 0.0 : rounded((double) census.archivedForGood() / repositories)));
        return JSON.writeValueAsBytes(all);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static double median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.isEmpty() ? 0 : sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    private static Map<String, Long> byName(List<Census.Owner> owners) {
        Map<String, Long> counts = new LinkedHashMap<>();
        owners.forEach(owner -> counts.merge(owner.login(), owner.stars(), Long::sum));
        return counts;
    }

    private static Map<String, Long> byUrl(List<Repository> repositories, ToLongFunction<Repository> worth) {
        Map<String, Long> counts = new LinkedHashMap<>();
        repositories.forEach(one -> counts.put(one.facts().url(), worth.applyAsLong(one)));
        return counts;
    }

    private static Map<String, Long> withUnknown(Map<String, Long> counts, long unknown, String name) {
        Map<String, Long> all = new LinkedHashMap<>();
        all.put(name, unknown);
        Census.top(counts, Census.BEST_MAX).forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String platform(org.bicorne.forges.ForgeKind kind) {
        return switch (kind) {
            case GITHUB -> "GitHub";
            case GITLAB -> "GitLab";
            case SOURCEHUT -> "SourceHut";
            case GITEA, FORGEJO, GOGS, BITBUCKET, GIT -> kind.key().substring(0, 1).toUpperCase(Locale.ROOT) + kind.key().substring(1);
        };
    }
}
