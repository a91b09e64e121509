//! What is known about the person, in the words of the law's own codes.

use super::proofs::ProofCode;
use crate::cases::ProceduralStatus;
use crate::partial_date::{AgeRange, PartialDate};
use crate::text::Line;
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, de::Error};

macro_rules! facts {
    ($($(#[$doc:meta])* $field:ident = $code:tt),+ $(,)?) => {
        /// What is known about a person. A code set to true declares the category of that name, false denies it; a fact
        /// left out is unknown. Conditions that facts prove or disprove outweigh a declaration.
        #[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub struct Facts {
            $($(#[$doc])*
            #[serde(rename = $code, default, skip_serializing_if = "Option::is_none")]
            pub $field: Option<bool>,)+
            /// Date of birth, as far as known: `1991`, `1991-05` or `1991-05-20`.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub birth_date: Option<PartialDate>,
            /// Year of birth, where no date is given.
            #[serde(default, deserialize_with = "birth_year", skip_serializing_if = "Option::is_none")]
            #[cfg_attr(feature = "openapi", schema(minimum = 1900, maximum = 2199))]
            pub birth_year: Option<i32>,
            /// Age in whole years on the day asked about, where no birth is given.
            #[serde(default, deserialize_with = "age", skip_serializing_if = "Option::is_none")]
            #[cfg_attr(feature = "openapi", schema(maximum = 150))]
            pub age: Option<u8>,
            /// One of the 54 ethnic groups, as papers write it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub ethnicity: Option<Line<50>>,
            /// Lives in a commune or village with specially difficult socio-economic conditions.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub special_difficulty: Option<bool>,
            /// What the person is in criminal, civil or administrative proceedings.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub procedural_status: Option<ProceduralStatus>,
            /// Codes of the proofs on file, such as `P-HN-1`.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            #[cfg_attr(feature = "openapi", schema(max_items = 50))]
            pub proofs: Vec<ProofCode>,
        }

        impl Facts {
            /// The codes that can be declared.
            pub const CODES: &[&str] = &[$($code),+];

            /// Declares these categories; a word that names none is left out.
            pub fn declaring<'a>(codes: impl IntoIterator<Item = &'a str>) -> Self {
                let mut facts = Self::default();
                for code in codes {
                    match code {
                        $($code => facts.$field = Some(true),)+
                        _ => {}
                    }
                }
                facts
            }

            /// What is declared about a category or an element of hardship.
            #[must_use]
            pub fn declared(&self, code: &str) -> Option<bool> {
                match code {
                    $($code => self.$field,)+
                    _ => None,
                }
            }
        }
    };
}

facts! {
    /// Người có công với cách mạng.
    ncc = "NCC",
    /// Người thuộc hộ nghèo.
    hn = "HN",
    /// Trẻ em.
    te = "TE",
    /// Người dân tộc thiểu số ở vùng đặc biệt khó khăn.
    dtts_dbkk = "DTTS_DBKK",
    /// Người bị buộc tội từ đủ 16 đến dưới 18 tuổi (until 31/12/2025).
    bbt_16_18 = "BBT_16_18",
    /// Người từ đủ 16 đến dưới 18 tuổi trong tố tụng hình sự (from 01/01/2026).
    nctn_16_18 = "NCTN_16_18",
    /// Người bị tố giác, 16–18.
    nctn_denounced = "5_TG",
    /// Người bị kiến nghị khởi tố, 16–18.
    nctn_recommended = "5_KNKT",
    /// Người bị giữ trong trường hợp khẩn cấp, 16–18.
    nctn_held = "5_GIU",
    /// Người bị buộc tội, 16–18.
    nctn_accused = "5_BBT",
    /// Bị hại, 16–18.
    nctn_victim = "5_BH",
    /// Người làm chứng, 16–18.
    nctn_witness = "5_NLC",
    /// Người chấp hành biện pháp xử lý chuyển hướng, 16–18.
    nctn_diverted = "5_XLCH",
    /// Phạm nhân, 16–18.
    nctn_prisoner = "5_PN",
    /// Người bị buộc tội thuộc hộ cận nghèo.
    bbt_cn = "BBT_CN",
    /// Nạn nhân mua bán người và người liên quan (from 01/07/2025).
    nn_mbn_6a = "NN_MBN_6A",
    /// Nạn nhân mua bán người.
    trafficking_victim = "6A_NN",
    /// Người đang trong quá trình xác định là nạn nhân mua bán người.
    trafficking_being_identified = "6A_XD",
    /// Người dưới 18 tuổi đi cùng.
    trafficking_accompanying = "6A_DC",
    /// Thân nhân liệt sĩ.
    tnls = "TNLS",
    /// Người nhiễm chất độc da cam.
    cddc = "CDDC",
    /// Người cao tuổi.
    nct = "NCT",
    /// Người khuyết tật.
    nkt = "NKT",
    /// Bị hại từ đủ 16 đến dưới 18 tuổi (until 31/12/2025).
    bh_16_18 = "BH_16_18",
    /// Nạn nhân trong vụ việc bạo lực gia đình.
    nn_blgd = "NN_BLGD",
    /// Nạn nhân của hành vi mua bán người (until 30/06/2025).
    nn_mbn = "NN_MBN",
    /// Người nhiễm HIV.
    hiv = "HIV",
    /// Diện trực tiếp theo luật sửa đổi (from 01/01/2027, not confirmed).
    cn_2027 = "CN_2027",
    /// Thuộc hộ cận nghèo: hardship under NĐ 144/2017 Đ.2.
    fh1 = "FH1",
    /// Đang hưởng trợ cấp xã hội hằng tháng: hardship under NĐ 144/2017 Đ.2.
    fh2 = "FH2",
}

fn birth_year<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i32>, D::Error> {
    let year = Option::deserialize(deserializer)?;
    match year {
        Some(year) if PartialDate::year(year).is_none() => Err(D::Error::custom("năm sinh từ 1900 đến 2199")),
        year => Ok(year),
    }
}

fn age<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
    let age = Option::deserialize(deserializer)?;
    match age {
        Some(151..) => Err(D::Error::custom("tuổi từ 0 đến 150")),
        age => Ok(age),
    }
}

impl Facts {
    /// The ages the person may have on a day, if anything about the birth is known.
    #[must_use]
    pub fn age_on(&self, on: NaiveDate) -> Option<AgeRange> {
        let birth = self.birth_date.or_else(|| self.birth_year.and_then(PartialDate::year));
        match (birth, self.age) {
            (Some(birth), _) => birth.age_on(on),
            (None, Some(age)) => Some(AgeRange { min: age.into(), max: age.into() }),
            (None, None) => None,
        }
    }
}

/// Health and violence suffered stand among the facts, so a debug print shows none.
impl std::fmt::Debug for Facts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Facts([redacted])")
    }
}
