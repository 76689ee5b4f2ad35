package dev.bbsh.check.config.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Names of members for the things in a config, in one manner of writing. */
final class ShapeWords {

    /** The degree in which names differ from the words that the program knows. */
    enum Degree {
        KNOWN(0),
        SYNONYMS(1),
        LANGUAGES(2),
        ABBREVIATED(3),
        WORDLESS(4);

        private final int number;

        Degree(int number) {
            this.number = number;
        }
    }

    private static final Map<String, List<List<String>>> WORDS =
            Map.ofEntries(
                    words(
                            "issuetype",
                            "issueType",
                            "ticketForm,itemSort,workNature",
                            "vorgangstyp,typeDemande,tipoIncidencia",
                            "ityp,itp,wtp"),
                    words(
                            "status",
                            "status",
                            "phase,situation,stand",
                            "zustand,etat,estado",
                            "sts,stt,sta"),
                    words(
                            "priority",
                            "priority",
                            "urgency,importance,grade",
                            "dringlichkeit,urgence,prioridad",
                            "prio,pri,urg"),
                    words(
                            "resolution",
                            "resolution",
                            "outcome,closure,ending",
                            "ergebnis,denouement,desenlace",
                            "rsl,reso,outc"),
                    words(
                            "linktype",
                            "linkType",
                            "tie,bond,relation",
                            "verweisart,lien,enlace",
                            "lnk,ltp,rel"),
                    words(
                            "component",
                            "component",
                            "module,unit,piece",
                            "baustein,composant,componente",
                            "cmp,comp,mod"),
                    words(
                            "version",
                            "version",
                            "edition,milestone,delivery",
                            "fassung,livraison,entrega",
                            "ver,vsn,rls"),
                    words("field", "field", "attr,column,slot", "feld,champ,campo", "fld,cf,fl"),
                    words(
                            "option",
                            "value",
                            "pick,variant,alternative",
                            "auswahl,choix,opcion",
                            "opt,val,ch"),
                    words(
                            "user",
                            "user",
                            "colleague,human,operator",
                            "benutzer,utilisateur,usuario",
                            "usr,u,ppl"),
                    words("id", "id", "code,ident,handle", "kennung,identifiant,clave", "i,nr,cd"),
                    words(
                            "name",
                            "name",
                            "wording,shown,call",
                            "bezeichnung,nom,nombre",
                            "n,nm,lb"),
                    words("own", "local", "ours,here,near", "eigen,nous,propio", "o,us,loc"),
                    words("partner", "remote", "theirs,there,far", "fremd,eux,ajeno", "p,th,rem"),
                    words("side", "side", "camp,end,party", "seite,cote,lado", "sd,cp,e"),
                    words(
                            "project",
                            "project",
                            "venture,undertaking,plot",
                            "vorhaben,projet,proyecto",
                            "prj,pj,vent"),
                    words("key", "key", "abbrev,short,tag", "kuerzel,sigle,sigla", "k,abk,sh"),
                    words(
                            "query",
                            "jql",
                            "narrowing,subset,pickOf",
                            "auswahlregel,requete,consulta",
                            "q,sel,qry"),
                    words(
                            "template",
                            "template",
                            "wordingOf,mould,stencil",
                            "vorlage,gabarit,plantilla",
                            "tpl,mld,st"),
                    words(
                            "group",
                            "settings",
                            "bundle,area,chapter",
                            "bereich,groupe,grupo",
                            "grp,ar,bd"),
                    words("mode", "mode", "manner,way,course", "weise,facon,modo", "md,wy,mn"),
                    words("first", "first", "alpha,uno,east", "links_,gauche,izquierda", "a,l,x"),
                    words("second", "second", "beta,due,west", "rechts,droite,derecha", "b,r,y"),
                    words(
                            "halves",
                            "connectors",
                            "ends,camps,poles",
                            "enden,extremites,extremos",
                            "es,cn,pl"));

    private static Map.Entry<String, List<List<String>>> words(
            String thing, String known, String synonyms, String languages, String abbreviated) {
        return Map.entry(
                thing,
                List.of(
                        List.of(known),
                        List.of(synonyms.split(",", -1)),
                        List.of(languages.split(",", -1)),
                        List.of(abbreviated.split(",", -1))));
    }

    private final Degree degree;
    private final Random random;
    private final int language;
    private final int style;
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    ShapeWords(Degree degree, Random random) {
        this.degree = degree;
        this.random = random;
        this.language = random.nextInt(3);
        this.style = random.nextInt(3);
    }

    Degree degree() {
        return degree;
    }

    /** The name for a thing; several words make one name, which is always the same. */
    String of(String... things) {
        String all = String.join(" ", things);
        String known = given.get(all);
        if (known == null) {
            known = unique(name(things));
            given.put(all, known);
        }
        return known;
    }

    private String unique(String name) {
        String free = name;
        while (!taken.add(free)) {
            free = degree == Degree.WORDLESS ? name("") : free + "Set";
        }
        return free;
    }

    private String name(String... things) {
        if (degree == Degree.WORDLESS) {
            return ""
                    + (char) ('a' + random.nextInt(26))
                    + (char) ('a' + random.nextInt(26))
                    + random.nextInt(10);
        }
        StringBuilder name = new StringBuilder();
        for (String thing : things) {
            String word = word(thing);
            if (name.isEmpty()) {
                name.append(word);
            } else if (style == 0) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            } else {
                name.append(style == 1 ? '_' : '-').append(word);
            }
        }
        return name.toString();
    }

    private String word(String thing) {
        List<List<String>> words = WORDS.get(thing);
        if (words == null) {
            return thing;
        }
        List<String> some = words.get(degree.number);
        return some.get(degree == Degree.LANGUAGES ? language : random.nextInt(some.size()));
    }
}
