package org.bicorne.content;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;

/**
 * A word that pages share.
 *
 * @param slug in its address
 * @param first the page whose word is the title: the first in the order of paths
 * @param title as that page writes it
 * @param language of the pages
 * @param address of its list
 * @param introduction the page {@code tags/SLUG.md}
 * @param pages newest first, then by path
 */
record Tag(Slug slug, ContentPage first, String title, Language language, WebAddress address, Optional<ContentPage> introduction, List<ContentPage> pages) {}
