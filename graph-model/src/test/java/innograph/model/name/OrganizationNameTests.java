package innograph.model.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationNameTests {
    private static String key(String written) {
        return new OrganizationName(written).key();
    }

    @Nested
    class TheCore {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Siemens AG                                     | Siemens
                Robert Bosch GmbH                              | Robert Bosch
                Deichsel GmbH & Co. KG                         | Deichsel
                Blau Gesellschaft mit beschränkter Haftung     | Blau
                Apfel Gesellschaft m.b.H.                      | Apfel
                QUALCOMM INC                                   | QUALCOMM
                Qualcomm, Incorporated                         | Qualcomm
                SAMSUNG ELECTRONICS CO LTD                     | SAMSUNG ELECTRONICS
                Hitachi Maxell, Ltd.                           | Hitachi Maxell
                Sanyo Electric Co.,Ltd.                        | Sanyo Electric
                AMAZON TECH INC                                | AMAZON TECH
                ELWHA LLC                                      | ELWHA
                AIROGISTIC L L C                               | AIROGISTIC
                Thales S.A.                                    | Thales
                ISNAV S A                                      | ISNAV
                Leonardo S.p.A.                                | Leonardo
                ARCHON TECH S R L                              | ARCHON TECH
                UVAX CONCEPTS S L                              | UVAX CONCEPTS
                Koninklijke Tulp N.V.                          | Koninklijke Tulp
                Tulp B.V.                                      | Tulp
                Nokia Oyj                                      | Nokia
                Oy Nordlys Ab                                  | Nordlys
                Telefonaktiebolaget LM Ericsson (publ)         | Telefonaktiebolaget LM Ericsson
                Rugbrød A/S                                    | Rugbrød
                Kvark ApS                                      | Kvark
                Wodka Sp. z o.o.                               | Wodka
                Knedlik spol. s r.o.                           | Knedlik
                Gulyás Kft.                                    | Gulyás
                Lokum Anonim Şirketi                           | Lokum
                Tortilla S.A. de C.V.                          | Tortilla
                Pastel de Nata, Lda.                           | Pastel de Nata
                Feijoada LTDA                                  | Feijoada
                WOMBAT SERVICES PTY LTD                        | WOMBAT SERVICES
                Merlion Pte. Ltd.                              | Merlion
                Durian Sdn. Bhd.                               | Durian
                Lassi Private Limited                          | Lassi
                PT Rendang Tbk                                 | Rendang
                Public Limited Company of Ulm plc              | Public Limited Company of Ulm
                KABUSHIKI KAISHA TOSHIBA                       | TOSHIBA
                Toshiba Kabushiki Kaisha                       | Toshiba
                Canon K.K.                                     | Canon
                株式会社日立製作所                             | 日立製作所
                日立建機株式会社                               | 日立建機
                ㈱東芝                                         | 東芝
                国立大学法人東京大学                           | 東京大学
                주식회사 김치                                  | 김치
                (주)비빔밥                                     | 비빔밥
                唐山某某机器人有限公司                         | 唐山某某机器人
                保定某某科技股份有限公司                       | 保定某某科技
                雄安某某集团有限责任公司                       | 雄安某某集团
                某某精密（香港）有限公司                       | 某某精密(香港)
                Acme (China) Co., Ltd.                         | Acme (China)
                ООО Ромашка                                    | Ромашка
                """)
        void isTheNameWithoutItsLegalForm(String written, String core) {
            assertThat(new OrganizationName(written).core()).isEqualTo(core);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Massachusetts Institute of Technology",
                    "Fraunhofer-Gesellschaft",
                    "SAS Institute",
                    "Scania CV",
                    "Tsinghua University",
                    "河北工业大学",
                    "US ARMY",
                    "Co-operative Bank",
                    "Limited Brands",
                    "Ltd",
                    "株式会社",
                    "S.A.",
                    "!!!"
                })
        void isTheNameIfThatHasNone(String written) {
            assertThat(new OrganizationName(written).core()).isEqualTo(written.replaceFirst("\\.$", ""));
        }
    }

    @Nested
    class TheKey {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                SIEMENS AG                   | Siemens Aktiengesellschaft
                Hewlett-Packard Co           | HEWLETT PACKARD COMPANY
                Procter & Gamble             | PROCTER AND GAMBLE CO
                The Boeing Company           | BOEING CO
                I.B.M. Corp.                 | IBM CORP
                L'Oréal S.A.                 | LOREAL SA
                Škoda Auto a.s.              | SKODA AUTO AS
                Straßenbau Øst Łódź          | STRASSENBAU OST LODZ
                ＳＯＮＹ株式会社             | Sony Co., Ltd.
                日立 株式会社                | 株式会社日立
                O’Neill Drones Ltd           | ONEILL DRONES LIMITED
                """)
        void isTheSameForSpellingsOfOneName(String one, String other) {
            assertThat(key(one)).isEqualTo(key(other));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Siemens AG                   | Siemens Energy AG
                Bosch Rexroth                | Bosch
                Parrot Drones                | Parrot
                がく                         | かく
                某某科技(北京)有限公司       | 某某科技(上海)有限公司
                """)
        void differsWhereTheNamesDo(String one, String other) {
            assertThat(key(one)).isNotEqualTo(key(other));
        }

        @Test
        void isMadeOfWordsInLowerCase() {
            assertThat(key("Sanyo Electric Co.,Ltd.")).isEqualTo("sanyo electric");
        }

        @Test
        void ofANameOfSignsIsTheNameItself() {
            assertThat(key(" !!! ")).isEqualTo("!!!");
        }
    }

    @Nested
    class ALegalForm {
        @ParameterizedTest
        @ValueSource(strings = {"THALES SA", "唐山某某有限公司", "(주)비빔밥", "KABUSHIKI KAISHA TOSHIBA"})
        void isRecognized(String written) {
            assertThat(new OrganizationName(written).hasLegalForm()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"CARPENTER CHRISTOPHER M", "Tsinghua University", "河北工业大学"})
        void isNotSeenWhereThereIsNone(String written) {
            assertThat(new OrganizationName(written).hasLegalForm()).isFalse();
        }
    }

    @Test
    void aBlankNameIsNone() {
        assertThatThrownBy(() -> new OrganizationName(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
