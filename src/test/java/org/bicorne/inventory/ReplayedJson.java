package org.bicorne.inventory;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes repositories as GitHub, GitLab and Gitea do: their field names, their types. */
final class ReplayedJson {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Map<String, String> SPDX = Map.ofEntries(Map.entry("MIT License", "MIT"), Map.entry("GNU General Public License v3.0", "GPL-3.0"),
            Map.entry("GNU Affero General Public License v3.0", "AGPL-3.0"), Map.entry("Apache License 2.0", "Apache-2.0"),
            Map.entry("GNU Lesser General Public License v2.1", "LGPL-2.1"), Map.entry("GNU General Public License v2.0", "GPL-2.0"), Map.entry("Other", "NOASSERTION"));

    private ReplayedJson() {}

    static ObjectNode gitHub(ReplayedRepository repository) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", repository.id).put("name", repository.path.substring(repository.path.lastIndexOf('/') + 1)).put("full_name", repository.path);
        node.put("private", false).put("html_url", "https://" + repository.host + "/" + repository.path).put("description", nothing(repository.text("description")));
        node.put("fork", repository.text("is_fork").equals("True")).put("homepage", repository.text("homepage")).put("default_branch", "main");
        node.put("created_at", nothing(repository.text("creation_date"))).put("pushed_at", repository.pushedAt.toString()).put("archived", repository.text("is_archived").equals("True"));
        node.put("is_template", false).put("stargazers_count", repository.stars).put("forks_count", repository.number("forks_count"));
        node.put("open_issues_count", repository.number("open_issues_count")).put("language", nothing(repository.text("language")));
        node.putArray("topics");
        String licence = repository.text("license");
        if (licence.isEmpty()) {
            node.putNull("license");
        } else {
            node.putObject("license").put("name", licence).put("spdx_id", SPDX.getOrDefault(licence, "NOASSERTION"));
        }
        return node;
    }

    static ObjectNode gitLab(ReplayedRepository repository) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", repository.id).put("path_with_namespace", repository.path).put("web_url", "https://" + repository.host + "/" + repository.path);
        node.put("description", nothing(repository.text("description"))).put("default_branch", "main").put("created_at", nothing(repository.text("creation_date")));
        node.put("last_activity_at", repository.pushedAt.toString()).put("archived", repository.text("is_archived").equals("True")).put("visibility", "public");
        node.put("star_count", repository.stars).put("forks_count", repository.number("forks_count")).put("open_issues_count", repository.number("open_issues_count"));
        node.putArray("topics");
        ArrayNode shared = node.putArray("shared_with_groups");
        repository.sharedWith().forEach(group -> shared.addObject().put("group_id", 1).put("group_name", group).put("group_full_path", group).put("group_access_level", 30));
        return node;
    }

    static ObjectNode gitea(ReplayedRepository repository) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", repository.id).put("full_name", repository.path).put("html_url", "https://" + repository.host + "/" + repository.path);
        node.put("description", repository.text("description")).put("private", false).put("internal", false).put("fork", false).put("template", false);
        node.put("default_branch", "main").put("created_at", nothing(repository.text("creation_date"))).put("updated_at", repository.pushedAt.toString());
        node.put("archived", repository.text("is_archived").equals("True")).put("stars_count", repository.stars).put("forks_count", repository.number("forks_count"));
        node.put("watchers_count", 1).put("open_issues_count", repository.number("open_issues_count")).put("website", "").put("language", "");
        node.putArray("topics");
        return node;
    }

    private static @Nullable String nothing(String text) {
        return text.isEmpty() ? null : text;
    }

    static ArrayNode tree(String nameKey, String digestKey, String file) {
        ArrayNode tree = MAPPER.createArrayNode();
        tree.addObject().put(nameKey, "README.md").put(digestKey, "r1").put("type", file);
        tree.addObject().put(nameKey, "LICENSE").put(digestKey, "l1").put("type", file);
        return tree;
    }
}
