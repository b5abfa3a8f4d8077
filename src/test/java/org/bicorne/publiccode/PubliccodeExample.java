package org.bicorne.publiccode;

/** A good file of an invented software, which tests change. */
public final class PubliccodeExample {

    public static final String TEXT = """
            # Maps for everybody
            publiccodeYmlVersion: "0"
            name: Meridian
            url: https://code.example.org/meridian
            platforms: [web]
            developmentStatus: stable
            softwareType: standalone/web
            organisation:
              uri: https://www.example.org/
            intendedAudience:
              countries: [FR]
            description:
              en:
                shortDescription: Maps for everybody.
                longDescription: >
                  Meridian draws the maps of a town from what its inhabitants tell, and shows them
                  to everybody. It needs no account, works on an old telephone, and keeps nothing
                  about those who look.
                # What it does
                features:
                  - Draws maps
            legal:
              license: EUPL-1.2
            maintenance:
              type: internal
              contacts:
                - name: Ada Martin
            localisation:
              localisationReady: true
              availableLanguages: [en, fr]
            """;

    private PubliccodeExample() {}
}
