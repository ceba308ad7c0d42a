package innograph.queries.sharpen;

import innograph.queries.entity.Entity;
import innograph.queries.sharpen.Sharpening.Point;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a demand says and what it lacks, by its words in either language and by what is said of it in the graph. */
final class Checklist {
    private static final int SHORT_LATIN = 60;
    private static final int SHORT_HAN = 20;
    private static final int MOST_SHOWN = 5;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** No number is longer; without a bound a text of digits takes the square of its length. */
    private static final Pattern FIGURE = Pattern.compile(
            "[≤≥<>±]?\\s?\\d[\\d.,]{0,30}+\\s?(?:[-–~至]\\s?\\d[\\d.,]{0,30}+\\s?)?(?:%|‰|℃|°C|°F|[nµμmckMGT]?(?:m|g|W|Hz|Pa|V|A|J|Ω|s|L|l|bar|N|K|t)\\b(?:[²³/]\\S{0,8})?"
                    + "|ppm|rpm|dB|毫米|微米|纳米|厘米|公斤|千克|吨|千瓦|兆瓦|赫兹|兆帕|伏|安|摄氏度|小时|分钟|倍|元|万元)");

    private static final Pattern READINESS = words(
            "TRL\\s?\\d|prototype|pilot|laborator(?:y|ies)|in series|mass production|industrial(?:ly)? (?:proven|ready)|off the shelf"
                    + "|成熟度|样机|小试|中试|量产|批量生产|产业化|实验室阶段");

    private static final Pattern PURPOSE = words(
            "(?:(?:is |are |be )?(?:used|needed) for|for use in|(?<!looking |searching |search |need |wanted )for (?:the|our|an?)) [\\p{L} -]{3,40}|in order to [\\p{L} -]{3,40}"
                    + "|to (?:replace|reduce|increase|improve|detect|measure|avoid|produce|monitor|control|treat|cut|raise|lower|save) [\\p{L} -]{2,40}"
                    + "|用于[^，。；,;]{2,20}|应用于[^，。；,;]{2,20}|(?:以|来)?(?:替代|降低|提高|减少|解决|检测|避免|改善)[^，。；,;]{2,20}");

    private static final Pattern WHO = words(
            "manufacturers?|compan(?:y|ies)|factor(?:y|ies)|foundr(?:y|ies)|steelworks|mills?|hospitals?|institutes?|universit(?:y|ies)|farms?|utilit(?:y|ies)|operators?|SMEs?"
                    + "|企业|公司|工厂|厂家|制造商|钢厂|电厂|医院|研究所|高校|大学|农场|合作社");

    private static final Pattern REGION = Pattern.compile(
            "\\bin [A-Z]\\p{L}+(?: [A-Z]\\p{L}+)?|province|region of [A-Z]\\p{L}+|[\\p{IsHan}]{2,4}(?:省|市|自治区)|京津冀|长三角|珠三角");

    private static final Pattern DEADLINE = words(
            "(?:by|until|before|within) (?:the )?(?:end of )?(?:\\d{4}(?:-\\d{2}(?:-\\d{2})?)?|\\d+ (?:days|weeks|months|years)|(?:one|two|three|six|twelve) (?:months|years?)|Q[1-4])"
                    + "|\\d{4} ?年(?:\\d{1,2} ?月)?(?:底|末|前|之前)?|\\d{1,2} ?个月内|[一二两三半]年内|年底前");

    /** What every demand may be called. */
    private static final Set<String> GENERAL = Set.of(
            ("technology technologies technical solution solutions innovation innovative new advanced high efficient efficiency quality project"
                            + " development research product products system systems equipment cooperation partner partners digital smart intelligent"
                            + " green industry industrial application applications improvement upgrade upgrading need needed needs looking for want our"
                            + " company enterprise the and with from that this are who can of in to is we an")
                    .split(" "));

    private static final Pattern GENERAL_HAN = Pattern.compile(
            "技术|创新|先进|高效|高端|新型|项目|研发|开发|产品|系统|设备|合作|解决方案|方案|数字化|智能化|绿色|产业|行业|应用|提升|升级|改造|需要|需求|寻求|寻找|企业|公司|相关|以及|我们|我司|一种|的|和|与|及");

    private final String text;
    private final Optional<Entity> demand;

    /** @param demand in the graph; empty if there is only a text */
    Checklist(String text, Optional<Entity> demand) {
        this.text = text;
        this.demand = demand;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{IsLatin}\\d])(?:" + alternatives + ")(?![\\p{IsLatin}])", Pattern.CASE_INSENSITIVE);
    }

    /**
     * All aspects, in the order in which one writes them.
     *
     * @param named technologies by name that the words of the text name
     * @param region where the demand is in the graph; empty if it does not say
     */
    List<Point> points(List<String> named, String region) {
        List<Point> points = new ArrayList<>();
        boolean isLong = HAN.matcher(text).find()
                ? text.codePointCount(0, text.length()) >= SHORT_HAN
                : text.strip().length() >= SHORT_LATIN;
        points.add(new Point(Aspect.LENGTH, isLong, ""));
        points.add(point(Aspect.SUBJECT, named.isEmpty() ? subject() : String.join(", ", named)));
        points.add(point(Aspect.PURPOSE, first(PURPOSE)));
        points.add(point(Aspect.WHO, all(WHO)));
        points.add(point(Aspect.FIGURES, all(FIGURE)));
        points.add(point(Aspect.READINESS, said("readiness").map("TRL "::concat).orElseGet(() -> all(READINESS))));
        points.add(point(Aspect.REGION, region.isEmpty() ? first(REGION) : region));
        points.add(point(Aspect.DEADLINE, said("openUntil").orElseGet(() -> first(DEADLINE))));
        return points;
    }

    private static Point point(Aspect aspect, String found) {
        return new Point(aspect, !found.isEmpty(), found);
    }

    private Optional<String> said(String property) {
        return demand.map(entity -> entity.properties().get(property)).map(String::valueOf);
    }

    /** The words that not everything is called by, and that are not about something else. */
    private String subject() {
        String rest = text;
        for (Pattern other : List.of(FIGURE, DEADLINE, READINESS, REGION, WHO)) {
            rest = other.matcher(rest).replaceAll(" ");
        }
        Set<String> special = new LinkedHashSet<>();
        for (String word : GENERAL_HAN.matcher(rest).replaceAll(" ").split("[^\\p{L}\\p{N}-]+", -1)) {
            boolean isHan = HAN.matcher(word).find();
            if (isHan ? word.length() >= 2 : word.length() >= 4 && !GENERAL.contains(word.toLowerCase(Locale.ROOT))) {
                special.add(word);
            }
        }
        return special.size() < 2
                        && !special.stream().anyMatch(word -> HAN.matcher(word).find())
                ? ""
                : special.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
    }

    private String first(Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(String::strip)
                .orElse("");
    }

    private String all(Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .distinct()
                .limit(MOST_SHOWN)
                .collect(Collectors.joining(", "));
    }
}
