package org.bicorne.inventory;

import java.util.Optional;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.organisations.Organisation;

/**
 * Who publishes code: an organisation of the registry, or, where nobody has said which one it is, the account itself.
 *
 * @param slug names it in addresses and facets
 * @param name the organisation’s, or the account’s
 * @param organisation of the registry
 * @param top the slug of the body at the top of its hierarchy, its ministry for instance; its own where nothing is above it
 */
record PublicBody(String slug, LocalizedText name, Optional<Organisation> organisation, String top) {}
