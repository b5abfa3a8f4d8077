package org.bicorne.inventory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;
import org.bicorne.organisations.Organisation;
import org.bicorne.organisations.Organisations;

/** Which body is behind each account. An account that nobody has attached to an organisation stands for itself. */
final class Bodies {

    /** A longer chain of parents is a circle. */
    static final int LEVELS_MAX = 12;

    private final Organisations organisations;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Organisation> byPsoId = new HashMap<>();
    private final Map<String, PublicBody> known = new ConcurrentHashMap<>();
    private final Map<String, PublicBody> alone = new ConcurrentHashMap<>();

    Bodies(List<Account> accounts, Organisations organisations) {
        this.organisations = organisations;
        accounts.forEach(account -> this.accounts.putIfAbsent(account.key(), account));
        organisations.all().forEach(organisation -> Optional.ofNullable(organisation.ids().get("pso_id")).ifPresent(id -> byPsoId.putIfAbsent(id, organisation)));
    }

    /** The body behind an account ({@link Account#key()}), listed or not. */
    PublicBody of(String account) {
        return known.computeIfAbsent(account, this::find);
    }

    /** The body that a repository is shown under. */
    PublicBody of(Repository repository) {
        return of(repository.accounts().isEmpty() ? repository.key().host() + "/" + repository.facts().owner() : repository.accounts().getFirst());
    }

    /** The listed account behind this key: the account itself, or the whole forge that it is on. */
    Optional<Account> account(String key) {
        Account listed = accounts.get(key);
        return Optional.ofNullable(listed == null && key.indexOf('/') > 0 ? accounts.get(key.substring(0, key.indexOf('/'))) : listed);
    }

    List<Account> accountsOf(PublicBody body) {
        return accounts.values().stream().filter(account -> of(account.key()).slug().equals(body.slug())).toList();
    }

    Stream<PublicBody> listed() {
        return accounts.keySet().stream().map(this::of).distinct();
    }

    /** By its slug: a body of the registry, or an account that somebody asked for or listed. */
    Optional<PublicBody> at(String slug) {
        Optional<PublicBody> registered = Slug.of(slug).value().equals(slug) ? organisations.at(new Slug(slug)).map(this::body) : Optional.empty();
        return registered.or(() -> Optional.ofNullable(alone.get(slug))).or(() -> listed().filter(body -> body.slug().equals(slug)).findFirst());
    }

    List<PublicBody> partsOf(PublicBody body) {
        return body.organisation().map(organisations::partsOf).orElse(List.of()).stream().map(this::body).toList();
    }

    Optional<PublicBody> parentOf(PublicBody body) {
        return body.organisation().flatMap(Organisation::parent).flatMap(organisations::at).map(this::body);
    }

    private PublicBody find(String key) {
        Optional<Account> account = account(key);
        return account.flatMap(this::organisation).or(() -> organisations.find(key)).map(this::body).orElseGet(() -> alone(key));
    }

    private Optional<Organisation> organisation(Account account) {
        return account.psoIds().stream().flatMap(id -> Optional.ofNullable(byPsoId.get(id)).stream()).findFirst()
                .or(() -> account.serviceOf().stream().flatMap(name -> organisations.find(name).stream()).findFirst());
    }

    private PublicBody body(Organisation organisation) {
        Organisation top = organisation;
        for (int level = 0; level < LEVELS_MAX; level++) {
            Optional<Organisation> parent = top.parent().flatMap(organisations::at);
            if (parent.isEmpty() || top.kind().filter(Organisation.Kind.MINISTRY::equals).isPresent()) {
                break;
            }
            top = parent.get();
        }
        return new PublicBody(organisation.slug().value(), organisation.name(), Optional.of(organisation), top.slug().value());
    }

    /** {@code github.com/etalab} is called etalab, as its repositories are. */
    private PublicBody alone(String key) {
        String slug = Slug.of(key).value();
        PublicBody body = new PublicBody(slug, LocalizedText.of(key.substring(key.indexOf('/') + 1)), Optional.empty(), slug);
        alone.putIfAbsent(slug, body);
        return body;
    }
}
