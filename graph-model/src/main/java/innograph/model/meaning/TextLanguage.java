package innograph.model.meaning;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.lang.Character.UnicodeScript;

/** The languages of which texts can be compared by their meaning; vectors of two languages have nothing to do with each other. */
public enum TextLanguage {
    CHINESE("zh", 0.42, "为这个句子生成表示以用于检索相关文章：") {
        @Override
        EmbeddingModel model() {
            return OfChinese.MODEL;
        }
    },
    ENGLISH("en", 0.6, "Represent this sentence for searching relevant passages: ") {
        @Override
        EmbeddingModel model() {
            return OfEnglish.MODEL;
        }
    };

    /** Of a text, in characters; what comes behind says little that is new, and takes as long. */
    public static final int LONGEST_TEXT = 2_000;

    private final String code;
    private final double alike;
    private final String question;

    TextLanguage(String code, double alike, String question) {
        this.code = code;
        this.alike = alike;
        this.question = question;
    }

    private static final class OfChinese {
        static final EmbeddingModel MODEL = new BgeSmallZhV15QuantizedEmbeddingModel();
    }

    private static final class OfEnglish {
        static final EmbeddingModel MODEL = new BgeSmallEnV15QuantizedEmbeddingModel();
    }

    abstract EmbeddingModel model();

    /** Chinese if one letter in five is a Chinese character; a text in any other language is compared as if it were English. */
    public static TextLanguage of(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long chinese = text.codePoints()
                .filter(c -> UnicodeScript.of(c) == UnicodeScript.HAN)
                .count();
        return chinese * 5 > letters ? CHINESE : ENGLISH;
    }

    /** ISO 639-1, and the property of the vectors of this language. */
    public String code() {
        return code;
    }

    /** Least cosine of a question and a text that is about it, by trial; unrelated ones stay below. */
    public double alike() {
        return alike;
    }

    /** The vector of a text that is to be found. */
    public float[] vectorOf(String text) {
        return model().embed(text.substring(0, Math.min(text.length(), LONGEST_TEXT)))
                .content()
                .vector();
    }

    /** The vector of what somebody looks for. */
    public float[] vectorOfQuestion(String text) {
        return vectorOf(question + text);
    }
}
