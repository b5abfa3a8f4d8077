package org.bicorne.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;
import org.bicorne.kernel.Slug;

/** When two names, or two addresses of repositories, are the same. */
final class Names {

    private static final Pattern SECURE_SHELL = Pattern.compile("^(?:ssh://)?[\\w.-]+@([^:/]+)[:/]");
    private static final Pattern BEFORE_HOST = Pattern.compile("^[a-z][a-z0-9+.-]*://(?:[^/@]*@)?(?:www\\.)?");
    private static final Pattern END = Pattern.compile("(?:[?#].*)?(?:\\.git)?/*$");

    private Names() {}

    /** Capitals, accents, spaces and hyphens do not count; {@code C++} is not {@code C}. */
    static String key(String name) {
        String told = name.replace("+", "plus").replace("#", "sharp");
        String key = Slug.of(told).value().replace("-", "");
        return key.isEmpty() ? told.strip().toLowerCase(Locale.ROOT) : key;
    }

    /** For the file of an entry: {@code notepad-plus-plus}. */
    static Slug slug(String name) {
        return Slug.of(name.replace("+", " plus ").replace("#", " sharp ")).shortened();
    }

    /** Host and path of a repository, however its address is written: {@code github.com/gnome/gimp}. */
    static String repository(String address) {
        String plain = SECURE_SHELL.matcher(address.strip()).replaceFirst("$1/");
        plain = BEFORE_HOST.matcher(plain.toLowerCase(Locale.ROOT)).replaceFirst("");
        return END.matcher(plain).replaceFirst("");
    }
}
