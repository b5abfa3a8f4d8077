package org.bicorne.markup;

/** What HTML in Markdown may do: a trusted folder's may use the site's own classes and frames, nobody's may run a script. */
public enum Trust {
    TRUSTED,
    UNTRUSTED
}
