package innograph.model.name;

import innograph.model.name.Spelling.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The legal forms of enterprises as registers and patents of the world write them, folded by {@link Spelling}.
 *
 * <p>A form is given without blanks, so that {@code S.p.A.}, {@code S P A} and {@code SpA} are one. Words that also are names
 * or tell what an organization is (Group, Holding, Institute, Foundation) are none of them.
 */
final class LegalForms {
    private static final int MOST_WORDS = 6;

    private static final Set<String> BEHIND = set("""
            ag aktiengesellschaft eg egmbh ev fa gbr gesellschaftmbh gesellschaftmitbeschrankterhaftung gesmbh ggmbh gmbh
            kg kgaa kommanditgesellschaft mbh ohg se ug vvag
            co company corp corporation gp inc incorp incorporated limited limitedcompany limitedliabilitycompany
            limitedliabilitypartnership limitedpartnership llc lllp llp lp ltd plc proprietarylimited publiclimitedcompany
            unlimited cjsc jsc jointstockcompany ojsc openjointstockcompany pjsc publicjointstockcompany
            closedjointstockcompany na nationalassociation
            bhd pte ptyltd pty pvt privatelimited sdnbhd sdn tbk
            eurl gie sa sarl sas sasu sca scop snc societeanonyme societeparactionssimplifiee
            bv bvba cvba commanditairevennootschap naamlozevennootschap beslotenvennootschap nv vof vzw
            scarl scrl societaperazioni societaaresponsabilitalimitata spa srl srls
            sab sabdecv sadecv sapidecv sau sderl sderldecv slp slu sl sociedadanonima sociedadlimitada srldecv
            eireli lda limitada ltda sgps
            ab aktiebolag aktieselskab aktieselskabet anpartsselskab aps as asa ba ehf hf kommanditbolag ks oy oyab oyj publ
            osakeyhtio
            ad doo dd ead eood kft nyrt ood ooo oao zao pao rt sp spzoo spk spolsro spolkazograniczonaodpowiedzialnoscia sro
            tov uab sia ou vos zrt
            anonimsirketi limitedsirketi ltdsti sti
            ae epe αε επε ао зао оао ооо пао тов
            kabushikikaisha kabushikigaisha kabusikikaisha godokaisha yugenkaisha gk kk yk
            chusikhoesa jusikhoesa
            株 有 주 유
            """);

    private static final Set<String> BEFORE = set("""
            aktiebolaget aktieselskabet firma gmbh kabushikikaisha kabushikigaisha kabusikikaisha obshchestvosogranichennoj
            obschestvosogranichennojotvetstvennostju obshchestvosogranichennojotvetstvennostyu oao ooo oy pao pt
            societeanonyme yugenkaisha zao
            cjsc jsc jointstockcompany ojsc openjointstockcompany pjsc publicjointstockcompany closedjointstockcompany
            limitedliabilitycompany srl societateacuraspunderelimitata
            акционерноеобщество закрытоеакционерноеобщество обществосограниченноиответственностью
            открытоеакционерноеобщество публичноеакционерноеобщество
            зао оао ооо пао тов 株 有 주 유
            """);

    /** Chinese, Japanese and Korean forms are written without a blank. */
    private static final List<String> ENDINGS = longestFirst("""
            股份有限公司 有限责任公司 有限責任公司 股份公司 有限公司 有限合伙
            株式会社 株式會社 有限会社 合同会社 合資会社 合名会社 주식회사 유한회사
            """);

    private static final List<String> BEGINNINGS = longestFirst("""
            株式会社 株式會社 有限会社 合同会社 国立大学法人 公立大学法人 学校法人 独立行政法人 国立研究開発法人
            一般社団法人 公益社団法人 一般財団法人 公益財団法人 주식회사 유한회사 유한책임회사
            """);

    private LegalForms() {}

    private static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    private static List<String> longestFirst(String words) {
        return Arrays.stream(words.strip().split("\\s+"))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The words that are left when all legal forms before and behind them are taken away; never none. */
    static List<Word> without(List<Word> words) {
        List<Word> left = words;
        for (Optional<List<Word>> less = oneLess(left); less.isPresent(); less = oneLess(left)) {
            left = less.get();
        }
        return left;
    }

    private static Optional<List<Word>> oneLess(List<Word> words) {
        for (int count = Math.min(MOST_WORDS, words.size() - 1); count > 0; count--) {
            int kept = words.size() - count;
            if (BEHIND.contains(joined(words.subList(kept, words.size())))) {
                return Optional.of(words.subList(0, kept));
            }
            if (BEFORE.contains(joined(words.subList(0, count)))) {
                return Optional.of(words.subList(count, words.size()));
            }
        }
        return words.isEmpty() ? Optional.empty() : shorterLast(words).or(() -> shorterFirst(words));
    }

    private static String joined(List<Word> words) {
        return words.stream().map(Word::folded).collect(Collectors.joining());
    }

    private static Optional<List<Word>> shorterLast(List<Word> words) {
        Word last = words.getLast();
        return ENDINGS.stream()
                .filter(ending -> last.folded().endsWith(ending))
                .findFirst()
                .map(ending -> new Word(
                        last.folded().substring(0, last.folded().length() - ending.length()),
                        last.start(),
                        last.end() - ending.length()))
                .flatMap(shorter -> replaced(words, words.size() - 1, shorter));
    }

    private static Optional<List<Word>> shorterFirst(List<Word> words) {
        Word first = words.getFirst();
        return BEGINNINGS.stream()
                .filter(beginning -> first.folded().startsWith(beginning))
                .findFirst()
                .map(beginning -> new Word(
                        first.folded().substring(beginning.length()), first.start() + beginning.length(), first.end()))
                .flatMap(shorter -> replaced(words, 0, shorter));
    }

    private static Optional<List<Word>> replaced(List<Word> words, int index, Word shorter) {
        List<Word> replaced = new ArrayList<>(words);
        if (shorter.folded().isEmpty()) {
            replaced.remove(index);
        } else {
            replaced.set(index, shorter);
        }
        return replaced.isEmpty() ? Optional.empty() : Optional.of(replaced);
    }
}
