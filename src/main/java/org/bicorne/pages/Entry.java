package org.bicorne.pages;

import java.time.LocalDate;
import java.util.Optional;
import org.bicorne.kernel.Language;

/**
 * What lists of pages need to know of an HTML page: the site map, {@code sitemap.xml}, suggestions of the 404 page.
 *
 * @param title as people read it
 * @param language of the page
 * @param changed the day of its last change, when it is known
 */
public record Entry(String title, Language language, Optional<LocalDate> changed) {}
