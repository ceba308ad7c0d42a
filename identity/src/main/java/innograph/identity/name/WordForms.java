package innograph.identity.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that name the kind of an organization, abbreviated or in other languages: Univ., Universität and Università are one word here.
 * All are folded.
 */
public final class WordForms {
    private static final Map<String, String> FORMS = forms("""
            university univ universite universites universitat universitaet universidad universidade universita universiteit
            university universitet universitetet uniwersytet univerzita univerzitet universitas universitatea universiti
            university universitesi universitaire universitario universitaria universitari universitats universiy
            institute inst institut instituto istituto institutet instituut instytut instituti enstitusu institutul instituts
            hospital hosp hopital hopitaux hospitalier hospitaliers ospedale ospedali ospedaliera ospedaliero krankenhaus
            hospital hastanesi ziekenhuis hospitalar sjukhus sygehus sykehus hospitalario hospitalaria
            clinic clin klinik klinikum clinica clinique clinico clinical kliniken
            center centre centro centrum zentrum cent ctr centru
            national natl nat nacional nationale nazionale nationales nationaal
            research res recherche recherches investigacion investigaciones ricerca ricerche forschung pesquisa forskning
            science sci sciences ciencia ciencias scienza scienze wissenschaften wissenschaft
            technology tech technol tecnologia technologie technologique tecnologico tecnologica technological technologies
            technical techn technique tecnica technische technischen technisch tecnico
            medical med medicine medicina medizin medecine medica medico medizinische medizinischen medicale
            academy acad academia akademie accademia academie akademia akademiya
            college coll colegio
            school sch escuela ecole scuola escola schule
            faculty fac faculte facultad facolta fakultat faculdade
            department dept dep depart departamento dipartimento departement abteilung
            laboratory lab labs laboratories laboratoire laboratorio laboratori
            engineering eng engn ingenieria ingegneria ingenierie
            agricultural agr agric agriculture agricola agronomic
            international int intl internacional internationale
            foundation fdn fondation fundacion fondazione stiftung fundacao
            polytechnic polytech politecnico politecnica polytechnique polytechnical politechnika
            autonomous autonoma autonome
            saint st ste sankt
            mount mt
            state estatal
            federal fed
            health salud sante saude gesundheit
            manufacturing mfg
            industry ind industries
            brothers bros
            association assoc
            organization org organisation
            government govt
            """);

    /** Words that others write as several. */
    private static final Map<String, String> COMPOUNDS = forms("""
            university_hospital universitatsklinik universitatsklinikum universitatsklinikums universitatsspital universitatsmedizin
            university_hospital universitaetsklinikum uniklinik universiteitsziekenhuis universitetssjukhus universitetshospital
            university_hospital_center chu chru
            """);

    /** Words that say nothing about which organization it is. */
    private static final Set<String> EMPTY =
            Arrays.stream("""
            of the and for at in on an by to from with de la le les du des del della dello dei degli di da do dos das e y et en el los las
            der die das und fur zu zur zum am im von van het og och na ve il per pour sur aux au lo li
            """.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private WordForms() {}

    private static Map<String, String> forms(String lines) {
        Map<String, String> forms = new HashMap<>();
        lines.lines()
                .map(line -> line.split(" "))
                .forEach(words -> Arrays.stream(words).skip(1).forEach(form -> forms.put(form, words[0])));
        return Map.copyOf(forms);
    }

    /** True if a folded word says nothing about which organization it is, as "of" does. */
    public static boolean isEmpty(String word) {
        return EMPTY.contains(word);
    }

    /** The word that stands for this one and all that mean the same; most words stand for themselves. */
    static String of(String folded) {
        return FORMS.getOrDefault(folded, folded);
    }

    /** The words that stand for this one, singular for plural; mostly it is one. */
    public static List<String> standing(String folded) {
        String several = COMPOUNDS.get(folded);
        return several == null ? List.of(single(folded)) : List.of(several.split("_"));
    }

    /** A word of its kind, or without the ending of an English plural. */
    private static String single(String folded) {
        String form = FORMS.get(folded);
        if (form != null) {
            return form;
        }
        String singular = singular(folded);
        return FORMS.getOrDefault(singular, singular);
    }

    private static String singular(String word) {
        int end = word.length();
        if (end < 5 || word.charAt(end - 1) != 's' || "sui".indexOf(word.charAt(end - 2)) >= 0) {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, end - 3) + "y" : word.substring(0, end - 1);
    }
}
