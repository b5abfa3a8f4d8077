package org.bicorne.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bicorne.kernel.Slug;
import org.bicorne.organisations.Organisation;
import org.bicorne.organisations.Organisations;

/**
 * By what an entry is found and put in order, made once for each reading of its file: regular expressions and accents cost more than all maps together.
 *
 * @param order of its name
 * @param name and the next two: what means the same, however it is written
 * @param replaced slugs of the products it stands in for, in their order; empty ones for what has none
 * @param users slugs of those organisations of the registry that use it
 * @param supporters slugs of those that give support
 */
record EntryKeys(String order, String name, List<String> aliases, List<String> repositories, List<String> replaced, List<String> users, List<String> supporters) {

    EntryKeys {
        aliases = List.copyOf(aliases);
        repositories = List.copyOf(repositories);
        replaced = List.copyOf(replaced);
        users = List.copyOf(users);
        supporters = List.copyOf(supporters);
    }

    static EntryKeys of(Software software, Organisations organisations) {
        return new EntryKeys(Slug.withoutAccents(software.name()).toLowerCase(Locale.ROOT), Names.key(software.name()), software.aliases().stream().map(Names::key).toList(),
                software.links().repositories().stream().map(Names::repository).toList(), software.replaces().stream().map(Names::slug).map(Slug::value).toList(),
                known(software.uses().stream().map(Software.Use::organisation), organisations), known(software.providers().stream().map(Software.Provider::organisation), organisations));
    }

    private static List<String> known(Stream<String> names, Organisations organisations) {
        return names.flatMap(name -> organisations.find(name).stream()).map(Organisation::slug).map(Slug::value).distinct().toList();
    }
}
