"""Firms whose syllables are written apart and whose words are abbreviated."""

import pytest

from proscribe.evaluate.sides import named_entry, named_query
from proscribe.match.pair import score_pair

_ALERT = 700_000


def _score(schema: str, query: str, listed: str) -> int:
    return score_pair(named_query(query, schema), named_entry(listed, schema)).score


@pytest.mark.parametrize(
    ("schema", "one", "other"),
    [
        (
            "Company",
            "Shenzhen Jiahetong Electronics Co., Ltd.",
            "Shenzhen Jia He Tong Electronics Company Limited",
        ),
        ("Company", "Dalian Xin Hai Feng Shipping Co Ltd", "Dalian Xinhaifeng Shipping Co Ltd"),
        ("Company", "Qingdao Hong Sheng Da Trading", "Qingdao Hongshengda Trading"),
        ("Company", "Guangzhou Zhong Tian Li Logistics Ltd", "Guangzhou Zhongtianli Logistics Ltd"),
        ("Company", "Ryu Gyong San Trading Corporation", "Ryugyongsan Trading Corporation"),
        ("Company", "Ningbo Jin-Hua-Tai Machinery", "Ningbo Jinhuatai Machinery"),
        (
            "Company",
            "Beijing Chang Jiang Yuan Da Technology",
            "Beijing Changjiangyuanda Technology",
        ),
        ("Company", "Hong Fa Sheng Industrial Ltd", "Hongfasheng Industrial Ltd"),
        (
            "Company",
            "Constr. e Inmobiliaria Tepozán SA de CV",
            "Constructora e Inmobiliaria Tepozan, S.A. de C.V.",
        ),
        ("Company", "Constr. Valderrama SA", "Constructora Valderrama SA"),
        ("Company", "Xinhaiyan Trading Co Ltd", "Xinhaiyang Trading Co Ltd"),
        ("Company", "Xinhaiyagn Trading", "Xin Hai Yang Trading Co Ltd"),
        ("Company", "Ningbo Jinhualon Machinery", "Ningbo Jinhualong Machinery"),
        ("Company", "Inmob. Valderrama SA", "Inmobiliaria Valderrama SA"),
        ("Company", "Ets. Kivu Mineraux SARL", "Établissements Kivu Minéraux S.A.R.L."),
        ("Company", "Ets Bakongo", "Etablissements Bakongo"),
        ("Organization", "Al Bir & Ehsan Welfare Soc.", "Al-Birr and al-Ihsan Welfare Society"),
        ("Organization", "Noor Relief Soc.", "Noor Relief Society"),
        ("Company", "Sharq Intl. Mfg. Co.", "Sharq International Manufacturing Company"),
        ("Organization", "حركة أنصار السهل", "Ansar al-Sahl Movement"),
        ("Organization", "كتيبة فرسان الجبل", "Fursan al-Jabal Battalion"),
        ("Organization", "لواء صقور الشام", "Suqour al-Sham Brigade"),
        ("Company", "شركة النجم للتجارة", "Star Trading Company"),
        ("Organization", "دانشگاه صنعتی ملک زرین", "Malek Zarrin University of Technology"),
        ("Organization", "دانشگاه علوم پزشکی مهر", "Mehr University of Medical Sciences"),
        ("Company", "Sektor-Energia OOO", "OOO SECTOR ENERGIA"),
        ("Vessel", "NORTHERN PETRAL (IMO 9000017)", "NORTHERN PETREL"),
        ("Vessel", "Cerulean Dawn IMO 9000017", "CERULEAN DAWN"),
        ("Vessel", "Cerulean Dawn (IMO9000017)", "CERULEAN DAWN"),
        ("Vessel", "Cerulean Dawn (IMO 9000017)", "CERULEAN DAWN IMO 9000017"),
        ("Vessel", "Cerulean Dawn IMO No. 9000017", "CERULEAN DAWN IMO 9000017"),
        ("Vessel", "Cerulean Dawn, IMO Number 9000017", "CERULEAN DAWN"),
        ("Vessel", "Cerulean Dawn (9074729)", "CERULEAN DAWN IMO 9074729"),
        ("Vessel", "Cerulean Dawn 9074729", "CERULEAN DAWN"),
    ],
)
def test_one_firm_is_found(schema: str, one: str, other: str) -> None:
    assert _score(schema, one, other) >= _ALERT
    assert _score(schema, other, one) >= _ALERT


@pytest.mark.parametrize(
    ("schema", "one", "other"),
    [
        (
            "Company",
            "Shenzhen Jiahexin Electronics Co Ltd",
            "Shenzhen Jia He Tong Electronics Company Limited",
        ),
        ("Company", "Qingdao Hongshengda Foods", "Qingdao Hong Sheng Da Trading"),
        ("Company", "Ryugyongho Trading Corporation", "Ryu Gyong San Trading Corporation"),
        ("Company", "Xinhaiyang Trading Co Ltd", "Xinhaifeng Trading Co Ltd"),
        ("Company", "Dalian Xinhaiyang Shipping", "Dalian Xin Hai Feng Shipping"),
        ("Company", "Shanghai Baoshunda Logistics", "Shanghai Baoshunli Logistics"),
        ("Company", "Dandong Hongxiangda Industrial", "Dandong Hongxiang Industrial"),
        ("Company", "Ningbo Jinhualong Machinery", "Ningbo Jin Hua Tai Machinery"),
        ("Company", "Constr. Valderrama SA", "Constructora Valdelomar SA"),
        ("Company", "Ets. Kivu Mineraux", "Etablissements Kasai Mineraux"),
        ("Organization", "Noor Relief Soc.", "Badr Relief Society"),
        ("Company", "Inmob. Valderrama SA", "Constructora Valderrama SA"),
        ("Company", "Sharq Intl. Mfg. Co.", "Gharb International Manufacturing Company"),
        ("Organization", "حركة أنصار السهل", "Ansar al-Jabal Movement"),
        ("Company", "Sektor-Energia OOO", "Vektor-Energia OOO"),
        ("Vessel", "Cerulean Dawn (IMO 9000017)", "CERULEAN DAWN (IMO 9000029)"),
        ("Vessel", "Cerulean Dawn IMO No. 9000017", "CERULEAN DAWN IMO 9000029"),
    ],
)
def test_another_firm_is_not(schema: str, one: str, other: str) -> None:
    assert _score(schema, one, other) < _ALERT
    assert _score(schema, other, one) < _ALERT
