package org.bicorne.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.organisations.Organisation;
import org.jspecify.annotations.Nullable;

/** Accounts as France’s inventory has given them since 2024. What a forge alone could tell of an account, and we do not ask, is empty. */
record OldOwners(Around around) {

    static final List<String> FULL = List.of("location", "icon_url", "created_at", "description", "email", "floss_policy", "website", "id", "login", "ministry", "name",
            "ospo_url", "forge", "organization", "repositories_count", "followers");

    Map<String, @Nullable Object> full(Census.Owner owner) {
        Optional<Account> account = around.bodies().account(owner.account());
        PublicBody body = around.bodies().of(owner.account());
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("location", null);
        thing.put("icon_url", null);
        thing.put("created_at", null);
        thing.put("description", null);
        thing.put("email", null);
        thing.put("floss_policy", account.flatMap(Account::flossPolicy).orElse(null));
        thing.put("website", body.organisation().flatMap(Organisation::url).orElse(null));
        thing.put("id", owner.url());
        thing.put("login", owner.login());
        thing.put("ministry", ministry(body));
        thing.put("name", owner.login());
        thing.put("ospo_url", account.flatMap(Account::ospoUrl).orElse(null));
        thing.put("forge", owner.kind().key());
        thing.put("organization", body.organisation().isPresent() ? body.name().in(language()) : null);
        thing.put("repositories_count", owner.repositories());
        thing.put("followers", owner.subscribers());
        return thing;
    }

    Map<String, @Nullable Object> small(Census.Owner owner) {
        Map<String, @Nullable Object> full = full(owner);
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("au", full.get("icon_url"));
        thing.put("d", full.get("description"));
        thing.put("f", full.get("floss_policy"));
        thing.put("h", full.get("website"));
        thing.put("id", full.get("id"));
        thing.put("l", full.get("login"));
        thing.put("m", full.get("ministry"));
        thing.put("n", full.get("name"));
        thing.put("os", full.get("ospo_url"));
        thing.put("ps", full.get("organization"));
        thing.put("r", full.get("repositories_count"));
        thing.put("s", full.get("followers"));
        return thing;
    }

    private @Nullable String ministry(PublicBody body) {
        return body.organisation().isEmpty() ? null : around.bodies().at(body.top()).map(top -> top.name().in(language())).orElse(null);
    }

    private Language language() {
        return around.content().languages().getFirst();
    }
}
